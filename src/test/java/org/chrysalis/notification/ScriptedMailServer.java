package org.chrysalis.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers the name of every recipient with what it is told to, or, told nothing, is silent from the start. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    private ScriptedMailServer(String answer) {
        this.answer = answer;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    static ScriptedMailServer answering(String answer) {
        return new ScriptedMailServer(answer);
    }

    static ScriptedMailServer hanging() {
        return new ScriptedMailServer("");
    }

    int port() {
        return socket.getLocalPort();
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
                talk(visitor);
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        if (answer.isEmpty()) {
            // Until the visitor gives up.
            in.readLine();
            return;
        }
        say(visitor, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(visitor, line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        visitor.getOutputStream().flush();
    }
}
