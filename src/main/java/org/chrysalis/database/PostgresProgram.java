package org.chrysalis.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs to their end: initdb, pg_ctl. */
final class PostgresProgram {

    private final PostgresBinaries binaries;
    private final Path home;
    private final RootSteps steps;

    PostgresProgram(PostgresBinaries binaries, Path home, RootSteps steps) {
        this.binaries = binaries;
        this.home = home;
        this.steps = steps;
    }

    /** Makes a file the server's own, where that runs as somebody else. */
    void giveTo(Path file) throws IOException {
        if (steps == RootSteps.NOBODY) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
    }

    /**
     * Runs one program to its end.
     *
     * @return what it printed
     * @throws IOException when it fails or takes longer than allowed, with what it printed
     */
    String run(Duration atMost, String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(steps.prefix());
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

    private static File nothing() {
        return new File(PostgresBinaries.isWindows() ? "NUL" : "/dev/null");
    }
}
