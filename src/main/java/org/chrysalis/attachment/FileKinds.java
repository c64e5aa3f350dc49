package org.chrysalis.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells what a file is by its content: a name says what its sender calls it. The modern office formats are archives, so
 * what OOXML is stands inside; of both, OOXML and OpenDocument, those with macros are refused.
 */
@Component
class FileKinds {

    private static final String MAIN_PART = ".main+xml";
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** Begins like a letter, or has many accents: what reads as text is text, whatever else it might be. */
    private static final Set<String> MAY_BE_TEXT = Set.of("message/rfc822", "application/octet-stream");

    private static final int LOOKED_AT = 64 * 1024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** None for whatever may not be stored. The caller closes the stream. */
    Optional<FileKind> of(InputStream content) throws IOException {
        BufferedInputStream marked = new BufferedInputStream(content, 128 * 1024);
        String type = types.detect(marked, new Metadata()).getBaseType().toString();
        if (ARCHIVES.contains(type)) {
            return declaredIn(marked).flatMap(FileKinds::officeKind);
        }
        if (type.startsWith(OPEN_DOCUMENT)) {
            return declaredIn(marked).flatMap(harmless -> ofType(type));
        }
        if (MAY_BE_TEXT.contains(type)) {
            return isText(marked) ? Optional.of(FileKind.TEXT) : Optional.empty();
        }
        return ofType(type);
    }

    private static Optional<FileKind> ofType(String type) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.mediaType().equals(type))
                .findFirst();
    }

    /** Whether it begins with letters and ends of lines alone, in whatever code. What is no text soon has a control. */
    private static boolean isText(BufferedInputStream content) throws IOException {
        content.mark(LOOKED_AT);
        byte[] beginning = content.readNBytes(LOOKED_AT);
        content.reset();
        for (byte each : beginning) {
            boolean space = each == '\t' || each == '\n' || each == '\f' || each == '\r';
            if (each >= 0 && each < ' ' && !space || each == 0x7f) {
                return false;
            }
        }
        return beginning.length > 0;
    }

    /**
     * The types that an archive declares, of which there may be none; nothing where it is damaged or has macros. Office
     * programs believe what stands at its end of what is in it and where, others go through it from its beginning: it
     * has to be harmless, and the same, for both.
     */
    private static Optional<Set<String>> declaredIn(InputStream content) throws IOException {
        Path copy = Files.createTempFile("chrysalis-archive", ".zip");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            ArchiveLook entries = new ArchiveLook();
            ArchiveLook listed = new ArchiveLook();
            boolean harmless = isHarmlessFromItsBeginning(copy, entries)
                    && isHarmlessFromItsEnd(copy, listed)
                    && entries.names().equals(listed.names());
            return harmless ? Optional.of(listed.declared()) : Optional.empty();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static boolean isHarmlessFromItsBeginning(Path copy, ArchiveLook look) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        try (ZipInputStream archive =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(copy)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!look.findsHarmless(entry.getName(), archive)) {
                    return false;
                }
                for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    if (!look.hasRoomFor(read)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isHarmlessFromItsEnd(Path copy, ArchiveLook look) throws IOException {
        try (ZipFile archive = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                try (InputStream content = archive.getInputStream(entry)) {
                    if (!look.findsHarmless(entry.getName(), content)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Optional<FileKind> officeKind(Set<String> types) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> types.contains(kind.mediaType() + MAIN_PART))
                .findFirst();
    }
}
