package org.chrysalis.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Picks a folder that no other test run on this tree is using, so that two of them never meet. */
final class ThrowAwayFolder {

    private static final int MOST = 20;

    private ThrowAwayFolder() {}

    static Path take(Path parent) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Path folder = Files.createDirectories(parent.resolve("run-" + number));
            // Held, never closed, until the JVM ends.
            FileChannel channel =
                    FileChannel.open(folder.resolve("taken"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return folder;
            }
            channel.close();
        }
        throw new IOException(MOST + " test runs are already on " + parent);
    }
}
