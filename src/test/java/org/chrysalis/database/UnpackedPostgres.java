package org.chrysalis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs for every server that tests start: unpacked once, under {@code target}, which takes three seconds
 * of processor time, and handed on by links to the same files. That they are unpacked where they are not there yet is for
 * {@link EmbeddedPostgresTest} to show.
 */
final class UnpackedPostgres {

    private static final Path SHARED = Path.of("target", "test-database", "unpacked");

    private UnpackedPostgres() {}

    /** Puts them where a server of this folder would unpack them. */
    static synchronized Path in(Path home) {
        try {
            Path wanted = home.resolve("postgresql");
            if (!Files.exists(wanted)) {
                unpackOnce();
                link(SHARED.resolve("postgresql"), wanted);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process of the tests at a time: the others wait for what it unpacks. */
    private static void unpackOnce() throws IOException {
        Files.createDirectories(SHARED);
        try (FileChannel channel =
                        FileChannel.open(SHARED.resolve("taken"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            PostgresBinaries.in(SHARED).removeOthers();
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path path : found.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    link(path, target, Files.isSymbolicLink(path));
                }
            }
        }
    }

    private static void link(Path file, Path target, boolean symbolic) throws IOException {
        if (!symbolic) {
            try {
                Files.createLink(target, file);
                return;
            } catch (FileSystemException | UnsupportedOperationException e) {
                // Another disk, or one that knows no links.
            }
        }
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
}
