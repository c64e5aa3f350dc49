package org.chrysalis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What the server writes about itself: this run's, and the one before. */
record ServerLog(Path file) {

    /** The log of the run before is kept, so that the reason of a crash outlives the next start; older ones go. */
    Path beginAnew() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(file);
    }

    Optional<String> lastComplaint() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.replaceFirst(".*?(FATAL|PANIC):\\s*", "") + "; the log is " + file);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
