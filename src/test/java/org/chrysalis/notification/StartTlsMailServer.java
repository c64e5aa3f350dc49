package org.chrysalis.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that offers to go on encrypted, and knows how each line reached it. */
final class StartTlsMailServer implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket socket;
    private final List<String> plain = new CopyOnWriteArrayList<>();
    private final List<String> encrypted = new CopyOnWriteArrayList<>();

    StartTlsMailServer() {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "start-tls-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What came before anything was encrypted. */
    List<String> plain() {
        return plain;
    }

    List<String> encrypted() {
        return encrypted;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                say(visitor, "220 here");
                if (talk(visitor, plain, "250-here\r\n250 STARTTLS")) {
                    SSLSocket secured = (SSLSocket) context().getSocketFactory().createSocket(visitor, null, true);
                    secured.setUseClientMode(false);
                    secured.startHandshake();
                    talk(secured, encrypted, "250 here");
                }
            } catch (IOException | GeneralSecurityException gone) {
                // The next one.
            }
        }
    }

    /** @return whether the visitor wants to go on encrypted */
    private static boolean talk(Socket visitor, List<String> heard, String greeting) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    say(visitor, "250 taken");
                }
            } else if (line.startsWith("STARTTLS")) {
                say(visitor, "220 go on");
                return true;
            } else if (line.startsWith("DATA")) {
                data = true;
                say(visitor, "354 say it");
            } else {
                say(visitor, line.startsWith("EHLO") ? greeting : line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
        return false;
    }

    private static SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = StartTlsMailServer.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(stored, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        visitor.getOutputStream().flush();
    }
}
