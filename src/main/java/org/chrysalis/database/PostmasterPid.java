package org.chrysalis.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in which a running server says who it is. Left behind by a crash, it may name nobody or a stranger. */
final class PostmasterPid {

    private static final int PID_LINE = 0;

    private final Path cluster;
    private final Path home;

    PostmasterPid(Path cluster, Path home) {
        this.cluster = cluster;
        this.home = home;
    }

    /** The process that serves this very folder; empty when it is gone or the number now belongs to another. */
    Optional<ProcessHandle> server() throws IOException {
        return number(PID_LINE)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::servesOurFolder);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file());
    }

    private Optional<Long> number(int line) throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file());
        if (lines.size() <= line || !lines.get(line).strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(lines.get(line).strip()));
    }

    /** After a restart of the machine the number may be anyone's: its folder, or its program, must be ours. */
    private boolean servesOurFolder(ProcessHandle process) {
        List<String> command = commandLine(process);
        if (command.isEmpty()) {
            return process.info().command().filter(this::isOurProgram).isPresent();
        }
        int folder = command.indexOf("-D") + 1;
        return Path.of(command.get(0)).getFileName().toString().startsWith("postgres")
                && folder > 0
                && folder < command.size()
                && Path.of(command.get(folder)).equals(cluster);
    }

    private boolean isOurProgram(String program) {
        Path path = Path.of(program);
        return path.startsWith(home) && path.getFileName().toString().startsWith("postgres");
    }

    /** Empty where the system does not show it, as Windows does not. */
    private static List<String> commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.isReadable(proc)) {
                return List.of(Files.readString(proc, StandardCharsets.UTF_8).split("\0"));
            }
        } catch (IOException e) {
            // The process ended between the two looks.
            return List.of("gone");
        }
        return List.of();
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}
