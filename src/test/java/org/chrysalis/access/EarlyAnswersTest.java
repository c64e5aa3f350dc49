package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ApplicationTest
class EarlyAnswersTest {

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /a{b}|c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /help HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /help;a=b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "FOO /help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void answersWhatCannotBeReadInOurWordsAndWithEveryHeader(String request) throws IOException {
        String answer = ask(request);
        assertThat(answer).startsWith("HTTP/1.1 400");
        EarlyAnswers.HEADERS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
        assertThat(answer).containsOnlyOnce("Cache-Control: no-store");
        assertThat(answer).contains("<h1").doesNotContain("Tomcat", "Exception");
        String page = answer.substring(answer.indexOf("<!DOCTYPE"), answer.indexOf("</html>") + 7);
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void saysOnceHowLongAFileMayBeKept() throws IOException {
        String answer = ask("GET /assets/favicon.svg HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").containsOnlyOnce("Cache-Control: ");
        assertThat(answer).doesNotContain("no-store");
    }

    private String ask(String request) throws IOException {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
