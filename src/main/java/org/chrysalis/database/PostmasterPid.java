package org.chrysalis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in which a running server says who it is. Left behind by a crash, it may name nobody or a stranger. */
final class PostmasterPid {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final Path cluster;

    PostmasterPid(Path cluster) {
        this.cluster = cluster;
    }

    /** The process that serves this very folder; empty when it is gone or the number now belongs to another. */
    Optional<ProcessHandle> server() throws IOException {
        return number(PID_LINE)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::servesOurFolder);
    }

    Optional<Integer> port() throws IOException {
        return number(PORT_LINE).map(Long::intValue);
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

    /** Command and folder must both match: after a restart of the machine the number may be anyone's. */
    private boolean servesOurFolder(ProcessHandle process) {
        String command = commandLine(process);
        return command.contains("postgres") && command.contains(cluster.toString());
    }

    private static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.isReadable(proc)) {
                return Files.readString(proc, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ');
            }
        } catch (IOException e) {
            // The process ended between the two looks.
            return "";
        }
        return process.info().commandLine().orElse("");
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}
