package org.chrysalis.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is seen of an archive as its entries are gone through: once, in whatever order they are found. */
final class ArchiveLook {

    /** An archive may say that it holds more than anybody can store: then it is not looked through to its end. */
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    /**
     * What runs: macros and controls of OOXML, sheets of Excel 4 macros, modules of Basic and scripts of OpenDocument.
     * A library of Basic without a module is none: OpenDocument has one where somebody only opened the list of macros.
     */
    private static final Pattern MACROS = Pattern.compile("(?i)vbaProject\\.bin$|/activeX/|/macrosheets/"
            + "|(^|/)Basic/.+/(?!script-lb\\.xml$)[^/]+$|(^|/)Scripts/.*[^/]$");

    private final List<String> names = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private long unpacked;

    /** Whether it is no macro and declares none. Of its content as much is read as that takes. */
    boolean findsHarmless(String entry, InputStream content) throws IOException {
        names.add(entry);
        String name = entry.replace('\\', '/');
        if (MACROS.matcher(name).find()) {
            return false;
        }
        if (!DeclaredTypes.standIn(name)) {
            return true;
        }
        byte[] says = content.readNBytes(DeclaredTypes.LONGEST + 1);
        Optional<Set<String>> types = DeclaredTypes.in(says);
        types.ifPresent(declared::addAll);
        return types.isPresent() && hasRoomFor(says.length);
    }

    /** Whether it holds no more than it may, with so many more bytes. */
    boolean hasRoomFor(int bytes) {
        unpacked += bytes;
        return unpacked <= MOST_UNPACKED;
    }

    /** What all entries are called, in the order of their names. */
    List<String> names() {
        return names.stream().sorted().toList();
    }

    /** The types that it declares; there may be none. */
    Set<String> declared() {
        return declared;
    }
}
