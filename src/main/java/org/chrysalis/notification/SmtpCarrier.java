package org.chrysalis.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.chrysalis.notification.NotCarried.Problem;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Hands mails to a mail server. The limits of single answers are those of {@code spring.mail.properties}; beside them
 * one holds for all of a mail.
 */
class SmtpCarrier implements Carrier {

    private static final int REFUSED_FROM = 500;

    /**
     * Commands out of order, encryption or a sign-in that is asked for first: said to who sends, whatever the command
     * was that it was the answer to.
     */
    private static final Set<Integer> OF_THE_SESSION = Set.of(502, 503, 504, 523, 530, 534, 535, 538);

    private static final int PUT_OFF = 450;

    private final JavaMailSender sender;
    private final String from;
    private final Duration limit;
    private final LimitedSockets sockets = new LimitedSockets();

    SmtpCarrier(JavaMailSender sender, String from, Duration limit) {
        this.sender = sender;
        this.from = from;
        this.limit = limit;
    }

    @Override
    public void carry(Letter letter) throws NotCarried {
        if (sender instanceof JavaMailSenderImpl smtp) {
            openingByUs(smtp.getJavaMailProperties());
        }
        try (LimitedSockets.Hold hold = sockets.within(limit)) {
            send(letter, hold);
        }
    }

    /** What goes through a SOCKS proxy is opened by the mail library, which asks no others where it has one. */
    private void openingByUs(Properties properties) {
        for (String protocol : List.of("mail.smtp", "mail.smtps")) {
            if (!properties.containsKey(protocol + ".socks.host")) {
                properties.put(protocol + ".socketFactory", sockets);
                properties.put(protocol + ".socketFactory.fallback", "false");
            }
        }
    }

    private void send(Letter letter, LimitedSockets.Hold hold) throws NotCarried {
        try {
            sender.send(message -> {
                MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
                mail.setFrom(from);
                mail.setTo(letter.address());
                mail.setSubject(letter.subject());
                mail.setText(letter.text(), letter.html());
                // Out-of-office answers to a program help nobody.
                message.setHeader("Auto-Submitted", "auto-generated");
            });
        } catch (MailException failure) {
            throw new NotCarried(hold.isCut() ? Problem.NO_ANSWER : problem(failure), failure);
        }
    }

    private static Problem problem(MailException failure) {
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            // Nobody was asked: it cannot be written as it is, and never will.
            return Problem.REFUSED;
        }
        int code = failure instanceof MailSendException several
                ? java.util.Arrays.stream(several.getMessageExceptions())
                        .mapToInt(SmtpCarrier::code)
                        .max()
                        .orElse(code(failure.getCause()))
                : code(failure.getCause());
        return code >= REFUSED_FROM ? Problem.REFUSED : code > 0 ? Problem.NOT_NOW : Problem.NO_ANSWER;
    }

    /**
     * What the server answered about this mail; 0 where it answered nothing, or not about the mail. What it has
     * against the sender or the session it has against all mails until somebody sees to it: that is put off and not
     * refused.
     */
    private static int code(@Nullable Throwable failure) {
        int code = 0;
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof AddressException) {
                code = REFUSED_FROM;
            } else if (each instanceof SMTPAddressFailedException address) {
                code = Math.max(code, ofThisMail(address.getReturnCode()));
            } else if (each instanceof SMTPSenderFailedException) {
                return PUT_OFF;
            } else if (each instanceof SMTPSendFailedException send) {
                if (String.valueOf(send.getCommand()).startsWith("MAIL")) {
                    return PUT_OFF;
                }
                code = Math.max(code, ofThisMail(send.getReturnCode()));
            }
        }
        return code;
    }

    private static int ofThisMail(int code) {
        return OF_THE_SESSION.contains(code) ? PUT_OFF : code;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }
}
