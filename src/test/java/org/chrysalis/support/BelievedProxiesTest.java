package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class BelievedProxiesTest {

    private static final String INTERNAL = "server.tomcat.remoteip.internal-proxies";

    @ParameterizedTest
    @ValueSource(strings = {"", "10\\.1\\.2\\.3", "10\\.1\\.2\\.\\d+|fd00::.*", "10.1.2.0/24, ::1/128"})
    void takesPatternsAndNetworksAndNone(String proxies) {
        assertThatCode(() -> look(INTERNAL, proxies)).doesNotThrowAnyException();
    }

    @Test
    void refusesAPatternThatIsNone() {
        refused(INTERNAL, "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES");
        refused("server.tomcat.remoteip.trusted-proxies", "SERVER_TOMCAT_REMOTEIP_TRUSTED_PROXIES");
    }

    private static void refused(String name, String variable) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> look(name, "10\\.(1|2"))
                .withMessageStartingWith(variable + " cannot be read (Unclosed group near index 8 10\\.(1|2")
                .withMessageEndingWith("): give a pattern, such as 10\\.1\\.2\\.3, or networks, such as 10.1.2.0/24.");
    }

    private static void look(String name, String set) {
        new BelievedProxies().look(new MockEnvironment().withProperty(name, set));
    }
}
