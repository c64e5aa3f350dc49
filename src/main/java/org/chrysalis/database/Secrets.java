package org.chrysalis.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Generated passwords of the embedded database, in a file that only its owner may read. */
record Secrets(String superuserPassword, String rolePassword) {

    private static final String SUPERUSER = "superuser.password";
    private static final String ROLE = "role.password";

    static Secrets in(Path home) throws IOException {
        Path file = home.resolve("database.secrets");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        if (!kept.containsKey(SUPERUSER) || !kept.containsKey(ROLE)) {
            kept.setProperty(SUPERUSER, password());
            kept.setProperty(ROLE, password());
            write(kept, file);
        }
        return new Secrets(kept.getProperty(SUPERUSER), kept.getProperty(ROLE));
    }

    private static void write(Properties secrets, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            secrets.store(writer, "Passwords of the embedded database. Keep them with it.");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
