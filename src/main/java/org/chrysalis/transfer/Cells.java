package org.chrysalis.transfer;

/**
 * Cells on their way in and out. A spreadsheet takes a cell that begins with one of a few signs for a formula, and a
 * formula can send what is around it elsewhere; with an apostrophe before it, it is text.
 */
final class Cells {

    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private Cells() {}

    /** What to write so that no spreadsheet works it out. */
    static String safe(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /**
     * What a cell says: without the apostrophe that {@link #safe} put there, without control characters and
     * surrounding space, with plain line breaks.
     */
    static String read(String cell) {
        String text = cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell, 1) ? cell.substring(1) : cell;
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (letter == '\u00a0') {
                clean.append(' ');
            } else if (letter == '\n' || letter == '\t' || !isUnwanted(letter)) {
                clean.append(letter);
            }
        }
        return clean.toString().strip();
    }

    /** The same on one line. */
    static String readLine(String cell) {
        return read(cell).replaceAll("\\s+", " ");
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && STARTS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    // Zero-width spaces and byte order marks come along when text is copied, and make equal names differ; others turn
    // the direction of what follows.
    private static boolean isUnwanted(char letter) {
        return Character.isISOControl(letter)
                || letter == '\ufeff'
                || letter == '\u200b'
                || letter >= '\u202a' && letter <= '\u202e'
                || letter >= '\u2066' && letter <= '\u2069';
    }
}
