package org.chrysalis.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogFile;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses a file for the log that cannot be written, before the log is set up, which would tell of it at length. */
class WritableLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        look(event.getEnvironment());
    }

    /** @throws Misconfigured if there is to be such a file and it cannot be written */
    static void look(Environment environment) {
        @Nullable LogFile log = LogFile.get(environment);
        if (log == null) {
            return;
        }
        try {
            open(Path.of(log.toString()).toAbsolutePath());
        } catch (IOException | InvalidPathException refused) {
            boolean named = StringUtils.hasLength(environment.getProperty(LogFile.FILE_NAME_PROPERTY));
            throw new Misconfigured((named ? "LOGGING_FILE_NAME" : "LOGGING_FILE_PATH") + " leads to " + log
                    + ", which cannot be written (" + why(log, refused)
                    + "): set it to what this user may write, or leave it out.");
        }
    }

    /** As the log itself does, which makes the folder too. */
    private static void open(Path file) throws IOException {
        @Nullable Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        try (OutputStream log = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            log.flush();
        }
    }

    private static String why(LogFile log, Exception refused) {
        if (refused instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return "its folder is a file";
        }
        if (refused instanceof NoSuchFileException) {
            return "its folder cannot be made";
        }
        return new File(log.toString()).isDirectory() ? "it is a folder" : String.valueOf(refused.getMessage());
    }

    /** After the configuration files, which may name one, and before the log. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
