package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Properties;
import org.chrysalis.notification.NotCarried.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How long a mail server is waited for. */
class SmtpCarrierTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** No read of its answer ever waits for long, so that limits of single reads never end it. */
    @Test
    void cutsAServerThatAnswersLetterByLetter() {
        try (ScriptedMailServer server = ScriptedMailServer.dripping()) {
            SmtpCarrier carrier = carrier(server);
            long began = System.nanoTime();
            assertThat(problem(carrier)).isEqualTo(Problem.NO_ANSWER);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(LIMIT.minusMillis(100), LIMIT.plusSeconds(20));
            assertThat(problem(carrier)).as("and the next one again").isEqualTo(Problem.NO_ANSWER);
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

    private static SmtpCarrier carrier(ScriptedMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        Properties limits = new Properties();
        limits.setProperty("mail.smtp.connectiontimeout", "5000");
        limits.setProperty("mail.smtp.timeout", "30000");
        sender.setJavaMailProperties(limits);
        return new SmtpCarrier(sender, "chrysalis@council.example", LIMIT);
    }
}
