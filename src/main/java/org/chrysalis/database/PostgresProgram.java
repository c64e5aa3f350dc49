package org.chrysalis.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs initdb and pg_ctl; as root, who may not run PostgreSQL, inside a user namespace where root is nobody. */
final class PostgresProgram {

    private final PostgresBinaries binaries;
    private final Path home;
    private final List<String> prefix;

    PostgresProgram(PostgresBinaries binaries, Path home) {
        this.binaries = binaries;
        this.home = home;
        this.prefix = isRoot() ? List.of("unshare", "--user") : List.of();
        if (!prefix.isEmpty() && !succeeds(List.of("unshare", "--user", "true"))) {
            throw new StartRefused("PostgreSQL refuses to run as root, and this system does not let root step down"
                    + " (unshare --user failed): start Chrysalis as an ordinary user, or set SPRING_DATASOURCE_URL to a"
                    + " PostgreSQL of your own.");
        }
    }

    /**
     * Runs one program to its end.
     *
     * @return what it printed
     * @throws IOException when it fails or takes longer than allowed, with what it printed
     */
    String run(Duration atMost, String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(name).toString());
        command.addAll(List.of(arguments));
        // A file and no pipe: the server inherits it and would keep a pipe open for as long as it lives.
        Path output = Files.createTempFile(home, name, ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            cleanUp(builder.environment());
            int exit = await(builder.start(), atMost, name);
            String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
            if (exit != 0) {
                throw new IOException(name + " ended with " + exit + ": " + printed);
            }
            return printed;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Settings of another PostgreSQL on the same machine must not leak into ours. */
    private static void cleanUp(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
    }

    private static int await(Process process, Duration atMost, String name) throws IOException {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " took longer than " + atMost.toSeconds() + " seconds");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", e);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return await(process, Duration.ofSeconds(10), command.get(0)) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(PostgresBinaries.isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isRoot() {
        return !PostgresBinaries.isWindows() && "root".equals(System.getProperty("user.name"));
    }
}
