package org.chrysalis.transfer;

import org.chrysalis.support.web.PlainText;

/**
 * Cells on their way in and out. A spreadsheet takes a cell that begins with one of a few signs for a formula, and a
 * formula can send what is around it elsewhere; with an apostrophe before it, it is text. Some take the wide forms of these
 * signs, as East Asian keyboards have them, for the same.
 */
final class Cells {

    private static final String STARTS_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Cells() {}

    /** What to write so that no spreadsheet works it out. */
    static String safe(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /**
     * What a cell says: without the apostrophe that {@link #safe} put there, and without what nobody can see, as in a
     * form. A space that keeps words together is a space.
     */
    static String read(String cell) {
        String text = cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell, 1) ? cell.substring(1) : cell;
        return PlainText.of(text.replace('\u00a0', ' '));
    }

    /** The same on one line. */
    static String readLine(String cell) {
        return read(cell).replaceAll("\\s+", " ");
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && STARTS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
