package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DemonstrationModeTest {

    private static final String OF_THEIR_OWN = "jdbc:postgresql://database.example/chrysalis";

    @ParameterizedTest
    @CsvSource({
        ",,true",
        ",jdbc:postgresql://database.example/chrysalis,false",
        "auto,,true",
        "auto,jdbc:postgresql://database.example/chrysalis,false",
        "on,jdbc:postgresql://database.example/chrysalis,true",
        "true,jdbc:postgresql://database.example/chrysalis,true",
        "off,,false",
        "OFF,,false",
        "false,,false"
    })
    void isOnWithTheEmbeddedDatabaseUnlessTold(@Nullable String said, @Nullable String url, boolean on) {
        assertThat(DemonstrationMode.of(environment(said, url)).on()).isEqualTo(on);
    }

    @Test
    void refusesAWordThatItDoesNotKnow() {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> DemonstrationMode.of(environment("maybe", OF_THEIR_OWN)))
                .withMessageContaining("must be on, off or auto");
    }

    @Test
    void keepsTheDemonstrationOnThisComputer() {
        assertThat(addressOf(environment("on", OF_THEIR_OWN))).isEqualTo("127.0.0.1");
    }

    @Test
    void letsTheDemonstrationOutWhenAnAddressIsNamed() {
        MockEnvironment environment = environment("on", null);
        environment.setProperty("server.address", "0.0.0.0");
        assertThat(addressOf(environment)).isEqualTo("0.0.0.0");
    }

    @Test
    void listensEverywhereWithoutTheDemonstration() {
        assertThat(addressOf(environment("off", null))).isNull();
    }

    private static @Nullable String addressOf(MockEnvironment environment) {
        new DemonstrationStaysHome().look(environment);
        return environment.getProperty("server.address");
    }

    private static MockEnvironment environment(@Nullable String said, @Nullable String url) {
        MockEnvironment environment = new MockEnvironment();
        if (said != null) {
            environment.setProperty("chrysalis.demo", said);
        }
        if (url != null) {
            environment.setProperty("spring.datasource.url", url);
        }
        return environment;
    }
}
