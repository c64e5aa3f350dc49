package org.chrysalis.pack;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of the sheets of one workbook, as Excel allows them: short, without certain signs, each once in any case. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        // Kept by Excel for its own use.
        taken.add("history");
    }

    /** @param otherwise where nothing of the name is left */
    String of(String heading, String otherwise) {
        String name = SheetText.line(heading.replaceAll("[\\[\\]:*?/\\\\]", " "));
        while (name.startsWith("'")) {
            name = name.substring(1).strip();
        }
        name = cut(name, LONGEST);
        String base = name.isEmpty() ? otherwise : name;
        String free = base;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            free = cut(base, LONGEST - ending.length()) + ending;
        }
        return free;
    }

    private static String cut(String name, int longest) {
        int end = Math.min(name.length(), longest);
        if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        String cut = name.substring(0, end).strip();
        while (cut.endsWith("'")) {
            cut = cut.substring(0, cut.length() - 1).strip();
        }
        return cut;
    }
}
