package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class ListeningAddressTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void takesAFreePortAndLeavesItFree() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        settings.withProperty("server.port", String.valueOf(port));
        assertThatCode(this::look).doesNotThrowAnyException();
        assertThatCode(this::look).as("and again").doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"80000", "-1"})
    void refusesANumberThatIsNoPort(String port) {
        settings.withProperty("server.port", port);
        refused("SERVER_PORT is " + port + ", but a port is a number from 1 to 65535.");
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.withProperty("server.port", String.valueOf(other.getLocalPort()))
                    .withProperty("server.address", "127.0.0.1");
            refused("Port " + other.getLocalPort()
                    + " is in use by another program: stop that one, or set SERVER_PORT to another port.");
        }
    }

    /** Of a range that is for documentation only, so no machine has it. */
    @Test
    void refusesAnAddressThatIsNotOfThisMachine() {
        settings.withProperty("server.port", "0").withProperty("server.address", "192.0.2.1");
        refused("SERVER_ADDRESS is 192.0.2.1, which is no address of this machine: set it to one that is, or leave it"
                + " out.");
    }

    @Test
    void saysWhichPortsAreNotForEverybody() {
        assertThat(ListeningAddress.reserved(81, new java.net.BindException("Permission denied")))
                .isEqualTo("Port 81 is not open to this user (Permission denied): set SERVER_PORT to one from 1024 on,"
                        + " with a proxy in front of it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "server.address"})
    void leavesWhatCannotBeReadToWhoNamesTheSetting(String name) {
        settings.withProperty(name, "no such thing");
        assertThatExceptionOfType(BindException.class).isThrownBy(this::look);
    }

    private void refused(String sentence) {
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(this::look).withMessage(sentence);
    }

    private void look() {
        GenericApplicationContext program = new GenericApplicationContext();
        program.setEnvironment(settings);
        new ListeningAddress().initialize(program);
    }
}
