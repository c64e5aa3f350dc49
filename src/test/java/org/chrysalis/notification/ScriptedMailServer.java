package org.chrysalis.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers one command with what it is told to and all others as mail servers do; or that, told nothing,
 * is silent from the start; or that never comes to the end of its first line.
 */
final class ScriptedMailServer implements AutoCloseable {

    private static final String DRIP = "drip";

    private final AtomicInteger visits = new AtomicInteger();
    private final ServerSocket socket;
    private final String command;
    private final String answer;

    private ScriptedMailServer(String command, String answer) {
        this.command = command;
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

    /** To the name of every recipient. */
    static ScriptedMailServer answering(String answer) {
        return answering("RCPT", answer);
    }

    static ScriptedMailServer answering(String command, String answer) {
        return new ScriptedMailServer(command, answer);
    }

    static ScriptedMailServer hanging() {
        return new ScriptedMailServer("", "");
    }

    /** A letter now and then, so that no single read waits for long. */
    static ScriptedMailServer dripping() {
        return new ScriptedMailServer("", DRIP);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often it was asked to talk. */
    int visits() {
        return visits.get();
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
                visits.incrementAndGet();
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
        if (answer.equals(DRIP)) {
            drip(visitor);
            return;
        }
        say(visitor, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(visitor, line.startsWith(command) ? answer : line.startsWith("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private void drip(Socket visitor) throws IOException {
        visitor.getOutputStream().write("220-".getBytes(StandardCharsets.US_ASCII));
        while (!socket.isClosed()) {
            visitor.getOutputStream().write('.');
            visitor.getOutputStream().flush();
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        visitor.getOutputStream().flush();
    }
}
