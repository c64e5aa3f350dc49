package org.chrysalis.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chrysalis.support.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Against a server that speaks as clamd does. */
class VirusScanTest {

    private static final byte[] FILE = new byte[200_000];

    @Test
    void sendsTheWholeFileAndLetsACleanOnePass() throws Exception {
        FILE[199_999] = 7;
        try (Clamd clamd = new Clamd("stream: OK\0")) {
            assertThatCode(() -> scan(clamd)).doesNotThrowAnyException();
            assertThat(clamd.received.get(5, TimeUnit.SECONDS)).isEqualTo(FILE);
        }
    }

    @Test
    void refusesWhatHasAVirus() throws Exception {
        try (Clamd clamd = new Clamd("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
            assertThatThrownBy(() -> scan(clamd)).isInstanceOf(Refused.class).hasMessage("attachment.file.infected");
        }
    }

    @Test
    void refusesWhatCouldNotBeScanned() throws Exception {
        for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "stream: OKAY\0"}) {
            try (Clamd clamd = new Clamd(answer)) {
                assertThatThrownBy(() -> scan(clamd))
                        .isInstanceOf(Refused.class)
                        .hasMessage("attachment.file.not-scanned");
            }
        }
    }

    @Test
    void refusesWhileNobodyAnswers() throws Exception {
        int port;
        try (Clamd closed = new Clamd("")) {
            port = closed.port();
        }
        assertThatThrownBy(() -> scan("localhost:" + port))
                .isInstanceOf(Refused.class)
                .hasMessage("attachment.file.not-scanned");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> scan("127.0.0.1:" + silent.getLocalPort()))
                    .isInstanceOf(Refused.class)
                    .hasMessage("attachment.file.not-scanned");
        }
    }

    @Test
    void asksNobodyWhereNoneIsSet() {
        assertThatCode(() -> scan("")).doesNotThrowAnyException();
    }

    private static void scan(Clamd clamd) {
        scan("127.0.0.1:" + clamd.port());
    }

    private static void scan(String clamd) {
        new VirusScan(new AttachmentProperties(clamd, Duration.ofSeconds(1), DataSize.ofGigabytes(5)))
                .check(new ByteArrayInputStream(FILE));
    }

    /** Takes one stream and gives one answer. */
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received = new CompletableFuture<>();

        private Clamd(String answer) throws IOException {
            Thread thread = new Thread(() -> serve(answer));
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(String answer) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                if (!command.equals("zINSTREAM\0")) {
                    throw new IOException("not a command of clamd: " + command);
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                received.complete(content.toByteArray());
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException over) {
                received.completeExceptionally(over);
            }
        }

        private int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
