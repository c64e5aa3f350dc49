package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailPropertiesTest {

    private static final URI ADDRESS = URI.create("https://notify.example");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    @Test
    void takesNothingAtAll() {
        assertThat(refused(new MailProperties("", "", "", ADDRESS, LONG_ENOUGH, LONG_ENOUGH)))
                .isEmpty();
    }

    /** Whoever set it reads what it may be, not the pattern that it is held against. */
    @Test
    void saysInWordsWhatASettingMayBe() {
        assertThat(refused(new MailProperties("nonsense", "abc", "x", ADDRESS, LONG_ENOUGH, LONG_ENOUGH)))
                .containsExactlyInAnyOrder(
                        "must be an email address, such as chrysalis@council.example",
                        "must be a whole API key, as GOV.UK Notify gives it",
                        "must be the id of a template, as GOV.UK Notify shows it");
    }

    private static Iterable<String> refused(MailProperties properties) {
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            return validators.getValidator().validate(properties).stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
