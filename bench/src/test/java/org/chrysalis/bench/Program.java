package org.chrysalis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The built jar on a folder of its own, as anybody would start it. */
final class Program implements AutoCloseable {

    private final Path home;
    private final Process process;
    private final int port;

    /** As long as the log of earlier starts on this folder is. */
    private final int logBefore;

    private Program(Path home, Process process, int port, int logBefore) {
        this.home = home;
        this.process = process;
        this.port = port;
        this.logBefore = logBefore;
    }

    static Program start(Path jar, Path home) {
        return start(Path.of(System.getProperty("java.home"), "bin", "java"), List.of(), jar, home, false);
    }

    static Program start(Path java, List<String> options, Path jar, Path home, boolean demonstration) {
        try {
            Files.createDirectories(home);
            int port = anyFreePort();
            List<String> command = new ArrayList<>();
            command.add(java.toString());
            command.addAll(options);
            command.addAll(List.of(
                    "-jar",
                    jar.toString(),
                    "--server.port=" + port,
                    "--chrysalis.home=" + home,
                    "--chrysalis.demo=" + (demonstration ? "on" : "off")));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("program.log").toFile()));
            Path log = home.resolve("program.log");
            int logBefore = Files.exists(log) ? Files.readString(log).length() : 0;
            Program program = new Program(home, builder.start(), port, logBefore);
            program.await();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Where its database listens, for its superuser. */
    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + property("database/chrysalis.conf", "port").replace("'", "") + "/chrysalis";
    }

    String superuserPassword() {
        return property("database.secrets", "superuser.password");
    }

    /** Resident memory in MB of the program itself, at its highest. */
    long memory() {
        return kilobytes(process.pid(), "status", "VmHWM:") / 1024;
    }

    /** Resident memory in MB of the program itself, now. */
    long residentMemory() {
        return kilobytes(process.pid(), "status", "VmRSS:") / 1024;
    }

    /** What its process has had of the processors, in seconds. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** Asks for a page that many times, one after the other. */
    void read(String path, int times) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ask = HttpRequest.newBuilder(URI.create(address() + path)).build();
        try {
            for (int i = 0; i < times; i++) {
                client.send(ask, BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the database's processes take in MB, shared memory counted once. */
    long databaseMemory() {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(home.resolve("database/postmaster.pid")).get(0).strip());
            return (kilobytes(postmaster, "smaps_rollup", "Pss:")
                            + ProcessHandle.of(postmaster).stream()
                                    .flatMap(ProcessHandle::children)
                                    .mapToLong(child -> kilobytes(child.pid(), "smaps_rollup", "Pss:"))
                                    .sum())
                    / 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it says that it is ready, with the demonstration where there is one. */
    void awaitReady() {
        Path log = home.resolve("program.log");
        long end = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        try {
            while (!Files.readString(log).substring(logBefore).contains("Chrysalis is ready")) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("The program did not become ready: see " + log);
                }
                pause();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                HttpRequest ask = HttpRequest.newBuilder(URI.create(address() + "/help")).build();
                if (client.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It has not opened its port.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            pause();
        }
        close();
        throw new IllegalStateException("The program did not start: see " + home.resolve("program.log"));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String property(String file, String name) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }

    private static long kilobytes(long pid, String file, String line) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(each -> each.startsWith(line))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
