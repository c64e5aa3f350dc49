package org.chrysalis.pack;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the PDF shows, in letters that its fonts have.
 *
 * @param facts what it is known by, a line each
 * @param lost whether letters were left out
 */
record Paper(
        String title,
        String organisation,
        String header,
        String pack,
        List<String> facts,
        List<String> comment,
        List<Section> sections,
        boolean lost) {

    /** Points that are not worth a page of their own. */
    private static final int FEW = 3;

    /**
     * @param id where bookmarks and contents lead to
     * @param room how much of a page its heading asks for: a class of the style sheet
     * @param opening what its heading is not parted from
     * @param rest what follows
     */
    record Section(
            String id, String heading, String room, List<String> comment, List<Piece> opening, List<Piece> rest) {}

    /**
     * Exactly one of its parts is there.
     *
     * @param together pieces that stay on one page, for none of them is understood without the one before it
     */
    record Piece(
            @Nullable Words words,
            @Nullable Grid grid,
            @Nullable Drawing drawing,
            List<Piece> together) {

        static Piece of(Words words) {
            return new Piece(words, null, null, List.of());
        }

        static Piece of(Grid grid) {
            return new Piece(null, grid, null, List.of());
        }

        static Piece of(Drawing drawing) {
            return new Piece(null, null, drawing, List.of());
        }

        static Piece of(List<Piece> together) {
            return together.size() == 1 ? together.get(0) : new Piece(null, null, null, together);
        }

        /** A short table without a heading of its own after the picture that shows the same, a few points after it. */
        boolean belongsTo(Piece before) {
            if (grid != null) {
                return shows(before) && grid.whole();
            }
            return words != null
                    && words.list()
                    && words.lines().size() <= FEW
                    && before.grid != null
                    && before.grid.whole();
        }

        /** Whether it is a table without a heading of its own after the picture of the same. */
        boolean shows(Piece before) {
            return grid != null && before.drawing != null && grid.caption().isEmpty();
        }

        /** Whether it may say of a picture what stands between that and its table. */
        boolean paragraph() {
            return words != null && !words.list();
        }

        /** The picture, which begins where there is room for what is said below it and the beginning of its table. */
        Piece above(List<String> said, Grid table) {
            Drawing picture = Objects.requireNonNull(drawing);
            return of(picture.asking(PaperRoom.before(picture, said, table)));
        }
    }

    record Words(boolean list, List<String> lines) {}

    /**
     * @param caption none where what stands before it says the same
     * @param whole whether it stays on one page
     * @param room how much of a page its caption asks for: a class of the style sheet
     */
    record Grid(String caption, List<Head> heads, List<List<Cell>> rows, boolean whole, String room) {}

    /** @param width share of the page's, in percent */
    record Head(String text, boolean numeric, int width) {}

    record Cell(String text, boolean numeric) {}

    /**
     * @param place among the pictures of the paper
     * @param room how much of a page it asks for, with the beginning of the table that shows the same: a class of the
     *     style sheet
     */
    record Drawing(String title, int place, int width, int height, String alternative, String room) {

        Drawing asking(String space) {
            return new Drawing(title, place, width, height, alternative, space);
        }
    }
}
