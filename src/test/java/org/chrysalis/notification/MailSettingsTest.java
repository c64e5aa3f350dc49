package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.chrysalis.support.Misconfigured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.mock.env.MockEnvironment;

/** Before anything is started: whoever set it wrongly does not wait for a database to be made. */
class MailSettingsTest {

    private static final String FROM = "chrysalis.mail.from";
    private static final String HOST = "spring.mail.host";
    private static final String KEY = "chrysalis.mail.notify-key";

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void takesNoMailAndAMailServerWithAllThatItNeeds() {
        assertThatCode(this::look).doesNotThrowAnyException();
        settings.withProperty(HOST, "smtp.council.example")
                .withProperty("spring.mail.port", "587")
                .withProperty(FROM, "chrysalis@council.example")
                .withProperty("chrysalis.address", "https://chrysalis.council.example");
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    @Test
    void refusesAMailServerWithoutASenderOrWithoutAnAddressForLinks() {
        settings.withProperty(HOST, "smtp.council.example");
        refused("SPRING_MAIL_HOST needs CHRYSALIS_MAIL_FROM beside it: the address that mails come from.");
        settings.withProperty(FROM, "chrysalis@council.example");
        refused("Mail needs CHRYSALIS_ADDRESS, the address that its links begin with.");
    }

    @Test
    void refusesAKeyOfNotifyWithoutATemplateOrWithoutAnAddressForLinks() {
        settings.withProperty(KEY, "k".repeat(74));
        refused("CHRYSALIS_MAIL_NOTIFY_KEY needs CHRYSALIS_MAIL_NOTIFY_TEMPLATE beside it.");
        settings.withProperty("chrysalis.mail.notify-template", "0123456789abcdef0123456789abcdef0123");
        refused("Mail needs CHRYSALIS_ADDRESS, the address that its links begin with.");
    }

    @ParameterizedTest
    @CsvSource({
        "chrysalis.mail.from, nobody, 'must be an email address, such as chrysalis@council.example'",
        "chrysalis.mail.notify-key, short, 'must be a whole API key, as GOV.UK Notify gives it'"
    })
    void refusesWhatASettingMayNotBe(String name, String set, String why) {
        settings.withProperty(name, set);
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(this::look)
                .havingCause()
                .isInstanceOf(BindValidationException.class)
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"chrysalis.mail.timeout, soon", "spring.mail.port, smtp"})
    void refusesWhatCannotBeRead(String name, String set) {
        settings.withProperty(name, set);
        assertThatExceptionOfType(BindException.class).isThrownBy(this::look).withMessageContaining(name);
    }

    private void refused(String sentence) {
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(this::look).withMessage(sentence);
    }

    private void look() {
        new MailSettings().look(settings);
    }
}
