package org.chrysalis.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** An archive may say that it holds more than anybody can store: then it is not looked through to its end. */
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    private static final int LONGEST_DECLARATION = 256 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /**
     * What runs: macros and controls of OOXML, sheets of Excel 4 macros, modules of Basic and scripts of OpenDocument.
     * A library of Basic without a module is none: OpenDocument has one where somebody only opened the list of macros.
     */
    private static final Pattern MACROS = Pattern.compile("(?i)vbaProject\\.bin$|/activeX/|/macrosheets/"
            + "|(^|/)Basic/.+/(?!script-lb\\.xml$)[^/]+$|(^|/)Scripts/.*[^/]$");

    /** What OOXML says of such a part, whatever it calls it. */
    private static final Pattern DECLARED_MACROS = Pattern.compile(
            "(?i)(?:relationships/|vnd\\.ms-(?:office|excel|word)\\.)(?:vbaProject|(?:xl)?(?:intl)?macrosheet|activeX)");

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

    /** The types that an archive declares, empty where it declares none; nothing where it is damaged or has macros. */
    private static Optional<String> declaredIn(InputStream content) throws IOException {
        Path copy = Files.createTempFile("chrysalis-archive", ".zip");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            List<String> names = new ArrayList<>();
            Optional<String> declared = lookThrough(copy, names);
            return sorted(names).equals(listed(copy)) ? declared : Optional.empty();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** An archive says at its end what is in it. Office programs believe that, so nothing else may stand before it. */
    private static List<String> listed(Path archive) throws IOException {
        try (ZipFile file = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            return sorted(file.stream().map(ZipEntry::getName).toList());
        }
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static Optional<String> lookThrough(Path copy, List<String> names) throws IOException {
        try (ZipInputStream archive =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(copy)), StandardCharsets.UTF_8)) {
            return lookThrough(archive, names);
        }
    }

    private static Optional<String> lookThrough(ZipInputStream archive, List<String> names) throws IOException {
        String declared = "";
        long unpacked = 0;
        byte[] buffer = new byte[16 * 1024];
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            names.add(entry.getName());
            String name = entry.getName().replace('\\', '/');
            if (MACROS.matcher(name).find()) {
                return Optional.empty();
            }
            if (name.equals(CONTENT_TYPES) || name.endsWith(".rels")) {
                String says = new String(archive.readNBytes(LONGEST_DECLARATION), StandardCharsets.UTF_8);
                if (DECLARED_MACROS.matcher(says).find()) {
                    return Optional.empty();
                }
                declared = name.equals(CONTENT_TYPES) ? says : declared;
            }
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(declared);
    }

    private static Optional<FileKind> officeKind(String types) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> types.contains('"' + kind.mediaType() + MAIN_PART + '"'))
                .findFirst();
    }
}
