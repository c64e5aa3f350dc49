package org.chrysalis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second program off the same folder. The operating system lets go of it when the program dies. */
final class FolderLock implements AutoCloseable {

    /** POSIX lets go of a process's lock as soon as it closes any second channel to the file: never open one. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartRefused when another program, or this one already, holds the folder or it cannot be written */
    static FolderLock on(Path home) {
        try {
            Path folder = Files.createDirectories(home).toRealPath();
            if (!HELD_HERE.add(folder)) {
                throw inUse(home);
            }
            FileChannel channel = open(folder);
            if (channel.tryLock() == null) {
                channel.close();
                HELD_HERE.remove(folder);
                throw inUse(home);
            }
            return new FolderLock(folder, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + home + " cannot be written (" + why(e)
                            + "): set CHRYSALIS_HOME to a folder that" + " this user may write.",
                    e);
        }
    }

    private static String why(IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return "it is a file";
        }
        return String.valueOf(refused.getMessage());
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            return FileChannel.open(
                    folder.resolve("chrysalis.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            HELD_HERE.remove(folder);
            throw e;
        }
    }

    private static StartRefused inUse(Path home) {
        return new StartRefused("The data folder " + home
                + " is in use by another Chrysalis: stop that one, or set CHRYSALIS_HOME to another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
