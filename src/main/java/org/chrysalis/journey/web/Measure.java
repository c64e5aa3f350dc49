package org.chrysalis.journey.web;

/**
 * The measures by which a journey line is drawn, in pixels: one for a desk, one for a phone, where it must be read
 * without scrolling sideways.
 *
 * @param margin left and right of the first and last stage
 * @param head above the first row, at least: the names of the stages
 * @param row from one row to the next
 * @param shortest a visit of a day
 * @param longest a visit of two years and more
 */
enum Measure {
    WIDE(2, 60, 92, 30, 104, 24),
    NARROW(12, 88, 64, 22, 44, 18);

    private final int margin;
    private final int head;
    private final int row;
    private final int shortest;
    private final int longest;
    private final int thickness;

    Measure(int margin, int head, int row, int shortest, int longest, int thickness) {
        this.margin = margin;
        this.head = head;
        this.row = row;
        this.shortest = shortest;
        this.longest = longest;
        this.thickness = thickness;
    }

    int margin() {
        return margin;
    }

    int head() {
        return head;
    }

    /** Long journeys are drawn closer, so that they stay one picture. */
    int row(int rows) {
        return this == WIDE ? rows > 12 ? 72 : row : rows > 12 ? 56 : row;
    }

    /** The width of a stage's column, by how many stages there are. */
    int column(int stages) {
        return this == WIDE
                ? Math.max(narrowestColumn(), Math.min(218, 1096 / stages))
                : Math.max(narrowestColumn(), 304 / stages);
    }

    /** What a visit needs with its date. */
    int narrowestColumn() {
        return this == WIDE ? 120 : 44;
    }

    int thickness() {
        return thickness;
    }

    /** How long a visit is drawn: time counts, but a long one does not crowd out the others. */
    int length(long days, int column) {
        int most = Math.min(longest, column - (this == WIDE ? 52 : 18));
        double share = Math.min(1, Math.sqrt(Math.max(0, days) / 730.0));
        return (int) Math.round(shortest + Math.max(0, most - shortest) * share);
    }
}
