package org.chrysalis.pack;

import java.util.regex.Pattern;

/** Text as a workbook can hold it. */
final class SheetText {

    private static final int LONGEST = 32_767;
    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    /** How a workbook writes a character by its number; written by a person it is just text. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** Without what XML cannot carry, and no longer than a cell holds. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(letter -> {
            if (isKept(letter)) {
                kept.appendCodePoint(letter);
            }
        });
        String escaped = ESCAPE.matcher(kept).replaceAll("_x005F_");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - 1;
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    static String line(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /** Whether a spreadsheet would take it for a formula if somebody edited the cell. */
    static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isKept(int letter) {
        return letter == '\n'
                || letter == '\t'
                || letter >= ' ' && letter <= 0xD7FF && !(letter >= 0x7F && letter <= 0x9F)
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
