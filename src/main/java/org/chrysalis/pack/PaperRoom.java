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

    /** With a heading and what is said below it, a picture that asks for more would leave these behind. */
    private static final int OF_A_PICTURE = 170;

    private static final double MILLIMETRES = 25.4 / 96;

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

    /** Before a picture and the head and first two rows of its table; nothing where the picture leaves them no room. */
    static String before(Paper.Drawing picture, List<String> said, Paper.Grid table) {
        double needed = (picture.title().isEmpty() ? 0 : HEADING)
                + picture.height() * MILLIMETRES
                + said.stream()
                        .mapToDouble(line -> lines(line, PAGE) * LINE + PARAGRAPH)
                        .sum()
                + start(table.heads(), table.rows())
                + table.rows().stream()
                        .skip(1)
                        .limit(1)
                        .mapToDouble(row -> lines(table.heads(), row) * LINE + PADDING)
                        .sum()
                + PADDING;
        return needed > OF_A_PICTURE ? "" : room(needed);
    }

    private static double start(List<Paper.Head> heads, List<List<Paper.Cell>> rows) {
        int high = 0;
        for (Paper.Head head : heads) {
            high = Math.max(high, lines(head.text(), width(head)));
        }
        return (high + (rows.isEmpty() ? 1 : lines(heads, rows.get(0)))) * LINE + 2 * PADDING;
    }

    private static int lines(List<Paper.Head> heads, List<Paper.Cell> row) {
        int high = 0;
        for (int at = 0; at < heads.size(); at++) {
            high = Math.max(high, lines(row.get(at).text(), width(heads.get(at))));
        }
        return high;
    }

    private static int width(Paper.Head head) {
        return PAGE * head.width() / 100 - BETWEEN;
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
