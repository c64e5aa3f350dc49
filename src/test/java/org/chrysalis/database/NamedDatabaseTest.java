package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class NamedDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://chrysalis:secret@host:5432/chrysalis",
                "postgresql://host/chrysalis",
                "jdbc:mysql://host/chrysalis",
                "host:5432"
            })
    void refusesAnAddressThatIsNotJdbcs(String url) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> process(new MockEnvironment().withProperty(NamedDatabase.URL, url)))
                .withMessageContaining("SPRING_DATASOURCE_URL must begin with jdbc:postgresql:")
                .withMessageNotContaining("secret");
    }

    @Test
    void takesJdbcsAddressesAndNone() {
        assertThatCode(() -> process(new MockEnvironment())).doesNotThrowAnyException();
        assertThatCode(() -> process(
                        new MockEnvironment().withProperty(NamedDatabase.URL, "jdbc:postgresql://host:5432/chrysalis")))
                .doesNotThrowAnyException();
    }

    private static void process(MockEnvironment environment) {
        NamedDatabase.look(environment);
    }
}
