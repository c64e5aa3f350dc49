package org.chrysalis.pack;

import java.util.List;

/**
 * How much of a page a heading asks for, so that it never stands alone at its foot: room for what it is about to begin.
 * A row is not parted, so before a table that is its first row, however high. Answers with a class of the style sheet.
 */
final class PaperRoom {

    /** Of a page, in the measure of {@link WordsFit}: 170 millimetres. */
    private static final int PAGE = 640;

    private static final int SIZE = 13;
    private static final int BETWEEN = 18;
    private static final double LINE = 4.5;
    private static final int PADDING = 3;
    private static final int HEADING = 20;
    private static final int PARAGRAPH = 3;

    /** The style sheet has a class for each ten millimetres between these. */
    private static final int LEAST = 40;

    private static final int MOST = 200;

    private PaperRoom() {}

    /** Before the head and the first row of a table. */
    static String before(List<Paper.Head> heads, List<List<Paper.Cell>> rows) {
        return room(Math.min(MOST - HEADING, HEADING + start(heads, rows)));
    }

    /** Before a section that is parted, its own heading and what is said above its first table included. */
    static String before(List<Paper.Piece> pieces) {
        double needed = 2 * HEADING;
        for (Paper.Piece piece : pieces) {
            if (piece.words() == null) {
                Paper.Grid grid = piece.grid();
                return room(needed + (grid == null ? HEADING : start(grid.heads(), grid.rows())));
            }
            for (String line : piece.words().lines()) {
                needed += lines(line, PAGE) * LINE + PARAGRAPH;
            }
        }
        return pieces.isEmpty() ? "" : room(needed);
    }

    private static double start(List<Paper.Head> heads, List<List<Paper.Cell>> rows) {
        int high = 0;
        int first = 0;
        for (int at = 0; at < heads.size(); at++) {
            int room = PAGE * heads.get(at).width() / 100 - BETWEEN;
            high = Math.max(high, lines(heads.get(at).text(), room));
            first = Math.max(
                    first, rows.isEmpty() ? 1 : lines(rows.get(0).get(at).text(), room));
        }
        return (high + first) * LINE + 2 * PADDING;
    }

    /** Words do not fill their lines: rather one too many. */
    private static int lines(String text, int room) {
        int width = WordsFit.width(text, SIZE, false);
        return width <= room ? 1 : width / Math.max(1, room) + 2;
    }

    /** No more than most of a page, which hardly a row is higher than. */
    private static String room(double needed) {
        int tens = (int) Math.ceil(needed / 10) * 10;
        return "room-" + Math.max(LEAST, Math.min(MOST, tens));
    }
}
