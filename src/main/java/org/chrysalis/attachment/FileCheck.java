package org.chrysalis.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** Looks at a file before it is kept: its size, what it is, and whether there is a virus in it. */
@Component
class FileCheck {

    /** As the database holds it, too. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final int PIECE = 64 * 1024;

    private final FileKinds kinds;
    private final VirusScan scan;

    FileCheck(FileKinds kinds, VirusScan scan) {
        this.kinds = kinds;
        this.scan = scan;
    }

    /** @param checksum SHA-256, in hexadecimal */
    record Checked(NewFile file, FileKind kind, String checksum) {}

    /** @throws Refused if it may not be kept */
    Checked of(NewFile file) {
        if (file.size() == 0) {
            throw new Refused("file", "attachment.file.empty");
        }
        if (file.size() > LARGEST) {
            throw new Refused("file", "attachment.file.too-large");
        }
        try {
            FileKind kind = kindOf(file);
            String checksum = checksum(file);
            try (InputStream content = file.content().getInputStream()) {
                scan.check(content);
            }
            return new Checked(file, kind, checksum);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private FileKind kindOf(NewFile file) throws IOException {
        try (InputStream content = file.content().getInputStream()) {
            return kinds.of(content).orElseThrow(() -> new Refused("file", "attachment.file.kind"));
        }
    }

    private static String checksum(NewFile file) throws IOException {
        try (InputStream content = file.content().getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
