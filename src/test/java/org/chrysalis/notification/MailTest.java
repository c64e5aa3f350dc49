package org.chrysalis.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ProgramClock;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** The program with a mail server set, which all tests of mail share; each may send it to another one. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "chrysalis.mail.from=chrysalis@council.example",
            "chrysalis.address=https://chrysalis.example"
        })
abstract class MailTest {

    static final GreenMail SERVER = started();

    @Autowired
    TestOrganisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailRound round;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private Clock clock;

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Mails of other tests that were not sent are none of this test's. */
    @BeforeEach
    void reachesTheServer() {
        sendTo(SERVER.getSmtp().getPort());
        jdbc.sql("delete from mail where state = 'WAITING'").update();
    }

    void sendTo(int port) {
        JavaMailSenderImpl smtp = (JavaMailSenderImpl) sender;
        smtp.setPort(port);
        Properties limits = new Properties();
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            limits.setProperty("mail.smtp." + limit, "1000");
        }
        smtp.setJavaMailProperties(limits);
    }

    /** Does something as if so much time had gone by. */
    void after(Duration time, Runnable step) {
        ((ProgramClock) clock).at(clock.instant().plus(time), step);
    }

    List<MimeMessage> receivedBy(Actor person) {
        return receivedBy(organisations.emailOf(person));
    }

    List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> goesTo(message, address))
                .toList();
    }

    private static boolean goesTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that stands in it: the plain text and the HTML, decoded. */
    static String words(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + words(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(Object content) throws MessagingException, IOException {
        if (content instanceof jakarta.mail.Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(words(parts.getBodyPart(i).getContent())).append('\n');
            }
            return all.toString();
        }
        return String.valueOf(content);
    }
}
