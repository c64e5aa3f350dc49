package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RootOfAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"server.servlet.context-path", "spring.mvc.servlet.path"})
    void refusesAPathBelowTheRoot(String name) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new RootOfAddress().look(new MockEnvironment().withProperty(name, "/chrysalis")))
                .withMessageStartingWith(name + " is set, but Chrysalis needs the root of an address");
    }

    @Test
    void takesTheRoot() {
        assertThatCode(() -> new RootOfAddress().look(new MockEnvironment())).doesNotThrowAnyException();
        assertThatCode(() -> new RootOfAddress()
                        .look(new MockEnvironment().withProperty("server.servlet.context-path", "/")))
                .doesNotThrowAnyException();
    }
}
