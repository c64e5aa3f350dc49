package org.chrysalis.attachment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.mock.env.MockEnvironment;

/** Before anything is started: whoever set it wrongly does not wait for a database to be made. */
class FileSettingsTest {

    private static final String CLAMD = "chrysalis.attachment.clamd";

    @ParameterizedTest
    @ValueSource(strings = {"", "clamav:3310", "10.1.2.3:1", "[::1]:65535"})
    void takesAHostAndItsPortAndNone(String clamd) {
        assertThatCode(() -> look(CLAMD, clamd)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"clamav", "clamav:", ":3310", "clamav:0", "clamav:65536", "clamav:99999", "http://clamav:3310"})
    void refusesWhatIsNone(String clamd) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> look(CLAMD, clamd))
                .havingCause()
                .isInstanceOf(BindValidationException.class)
                .withMessageContaining("must be a host and its port, such as clamav:3310");
    }

    @Test
    void refusesASizeThatIsNone() {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> look("chrysalis.attachment.most", "much"));
    }

    private static void look(String name, String set) {
        new FileSettings().look(new MockEnvironment().withProperty(name, set));
    }
}
