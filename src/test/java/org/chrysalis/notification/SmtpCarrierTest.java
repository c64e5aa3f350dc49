package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.chrysalis.notification.NotCarried.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How long a mail server is waited for, and what becomes of a mail that it does not take. */
class SmtpCarrierTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** No read of its answer ever waits for long, so that limits of single reads never end it. */
    @Test
    void cutsAServerThatAnswersLetterByLetter() {
        try (ScriptedMailServer server = ScriptedMailServer.dripping()) {
            SmtpCarrier carrier = carrier(server, LIMIT);
            long began = System.nanoTime();
            assertThat(problem(carrier)).isEqualTo(Problem.NO_ANSWER);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(LIMIT.minusMillis(100), LIMIT.plusSeconds(20));
            assertThat(problem(carrier)).as("and the next one again").isEqualTo(Problem.NO_ANSWER);
        }
    }

    /** A password that has run out is no reason to give up all mails at once. */
    @Test
    void waitsWhereTheSenderOrTheSessionIsRefused() {
        for (String answer : List.of(
                "550 not your address",
                "554 not from here",
                "553 no such sender",
                "530 must issue a STARTTLS command first",
                "535 wrong password")) {
            assertThat(problem("MAIL", answer)).as("MAIL FROM: %s", answer).isEqualTo(Problem.NOT_NOW);
        }
        for (String answer : List.of("530 must issue a STARTTLS command first", "503 sign in first")) {
            assertThat(problem("RCPT", answer)).as("RCPT TO: %s", answer).isEqualTo(Problem.NOT_NOW);
        }
        assertThat(problem("DATA", "530 sign in first")).isEqualTo(Problem.NOT_NOW);
    }

    @Test
    void givesUpWhatIsRefusedItself() {
        assertThat(problem("RCPT", "550 no such person")).isEqualTo(Problem.REFUSED);
        assertThat(problem("RCPT", "553 no such address")).isEqualTo(Problem.REFUSED);
        assertThat(problem("DATA", "554 this is spam")).isEqualTo(Problem.REFUSED);
        assertThat(problem("RCPT", "451 later")).isEqualTo(Problem.NOT_NOW);
    }

    private static Problem problem(String command, String answer) {
        try (ScriptedMailServer server = ScriptedMailServer.answering(command, answer)) {
            return problem(carrier(server, Duration.ofSeconds(60)));
        }
    }

    private static Problem problem(SmtpCarrier carrier) {
        Letter letter = new Letter(1, "lea@council.example", "Subject", "Text", "<p>Text</p>");
        Problem[] problem = new Problem[1];
        assertThatExceptionOfType(NotCarried.class)
                .isThrownBy(() -> carrier.carry(letter))
                .satisfies(failure -> problem[0] = failure.problem());
        return problem[0];
    }

    private static SmtpCarrier carrier(ScriptedMailServer server, Duration limit) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        Properties limits = new Properties();
        limits.setProperty("mail.smtp.connectiontimeout", "5000");
        limits.setProperty("mail.smtp.timeout", "30000");
        sender.setJavaMailProperties(limits);
        return new SmtpCarrier(sender, "chrysalis@council.example", limit);
    }
}
