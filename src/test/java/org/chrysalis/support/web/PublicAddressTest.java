package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chrysalis.support.Misconfigured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PublicAddressTest {

    private static final String SETTING = "chrysalis.address";

    @BeforeEach
    void isAskedByAnotherName() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("evil.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void forgets() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void leadsWhereTheInstallationSaysAndNotWhereTheRequestDid() {
        assertThat(named("https://chrysalis.example.gov.uk/").link("/invitation/x"))
                .isEqualTo("https://chrysalis.example.gov.uk/invitation/x");
        assertThat(named("https://example.gov.uk/innovation").link("/invitation/x"))
                .isEqualTo("https://example.gov.uk/innovation/invitation/x");
    }

    @Test
    void leadsWhereItWasAskedWithoutASetting() {
        assertThat(named("").link("/invitation/x")).isEqualTo("http://evil.example/invitation/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chrysalis",
                "ftp://a.example",
                "https://",
                "https://a@b.example",
                "https://a.example?x=1",
                "https://a b"
            })
    void refusesWhatIsNoAddress(String named) {
        assertThatThrownBy(() -> named(named)).isInstanceOf(Misconfigured.class);
        assertThatThrownBy(() -> new NamedAddress().look(new MockEnvironment().withProperty(SETTING, named)))
                .as("before anything is started")
                .isInstanceOf(Misconfigured.class);
    }

    private static PublicAddress named(String address) {
        return new PublicAddress(new MockEnvironment().withProperty(SETTING, address));
    }
}
