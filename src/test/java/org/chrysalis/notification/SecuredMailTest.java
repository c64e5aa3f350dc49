package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Properties;
import org.chrysalis.notification.NotCarried.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What docs/running.md says of encryption and of signing in, through the carrier's own sockets. */
class SecuredMailTest {

    private static final Letter LETTER = new Letter(1, "lea@council.example", "A subject", "Text", "<p>Text</p>");

    @Test
    void goesOnEncryptedWhereTheServerOffersIt() throws Exception {
        try (StartTlsMailServer server = new StartTlsMailServer()) {
            carrier(sender("smtp", server.port())).carry(LETTER);
            assertThat(server.plain()).as("nothing of the mail").allMatch(line -> line.matches("(EHLO|STARTTLS).*"));
            assertThat(server.encrypted()).contains("RCPT TO:<lea@council.example>", "Subject: A subject");
        }
    }

    @Test
    void sendsNothingToAServerThatDoesNotOfferItWhereItIsRequired() throws Exception {
        GreenMail server = started("smtp");
        try {
            JavaMailSenderImpl sender = sender("smtp", server.getSmtp().getPort());
            carrier(sender).carry(LETTER);
            assertThat(server.getReceivedMessages())
                    .as("where it is not required")
                    .hasSize(1);
            sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
            assertThat(problem(carrier(sender))).as("waits for the next try").isNotEqualTo(Problem.REFUSED);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    /** As on port 465: encrypted from the first byte. */
    @Test
    void isEncryptedFromTheStartWhereTheProtocolSaysSo() throws Exception {
        GreenMail server = started("smtps");
        try {
            carrier(sender("smtps", server.getSmtps().getPort())).carry(LETTER);
            assertThat(server.getReceivedMessages())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("A subject"));
            assertThat(problem(carrier(sender("smtp", server.getSmtps().getPort()))))
                    .as("and nobody gets through who does not encrypt")
                    .isEqualTo(Problem.NO_ANSWER);
        } finally {
            server.stop();
        }
    }

    @Test
    void signsInWithTheUserAndThePassword() throws Exception {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            GreenMail server = started(protocol);
            try {
                server.setUser("chrysalis@council.example", "chrysalis", "a secret");
                int port = protocol.equals("smtp")
                        ? server.getSmtp().getPort()
                        : server.getSmtps().getPort();
                JavaMailSenderImpl sender = sender(protocol, port);
                sender.setUsername("chrysalis");
                sender.setPassword("another");
                assertThat(problem(carrier(sender)))
                        .as("%s: a password can be put right, so no mail is given up", protocol)
                        .isNotEqualTo(Problem.REFUSED);
                assertThat(server.getReceivedMessages()).isEmpty();
                sender.setPassword("a secret");
                carrier(sender).carry(LETTER);
                assertThat(server.getReceivedMessages()).hasSize(1);
            } finally {
                server.stop();
            }
        }
    }

    private static GreenMail started(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    /** As application.yml sets it; the certificate of the test is nobody's. */
    private static JavaMailSenderImpl sender(String protocol, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.starttls.enable", "true");
        for (String each : new String[] {"mail.smtp", "mail.smtps"}) {
            properties.setProperty(each + ".connectiontimeout", "5000");
            properties.setProperty(each + ".timeout", "5000");
            properties.setProperty(each + ".ssl.trust", "*");
            properties.setProperty(each + ".ssl.checkserveridentity", "false");
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }

    private static SmtpCarrier carrier(JavaMailSenderImpl sender) {
        return new SmtpCarrier(sender, "chrysalis@council.example", Duration.ofSeconds(20));
    }

    private static Problem problem(SmtpCarrier carrier) {
        Problem[] problem = new Problem[1];
        assertThatExceptionOfType(NotCarried.class)
                .isThrownBy(() -> carrier.carry(LETTER))
                .satisfies(failure -> problem[0] = failure.problem());
        return problem[0];
    }
}
