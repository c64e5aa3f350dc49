package org.chrysalis.portfolio.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chrysalis.portfolio.SplitScreen;
import org.chrysalis.portfolio.SplitScreen.Side;

/**
 * The split screen as a drawing: two halves of one screen, today's system on the left and tomorrow's on the right, and
 * in each row a bar that grows from the middle by the share of that side. Works out every coordinate, so that the
 * template only writes them down.
 */
public record SplitPicture(Drawing wide, Drawing narrow) {

    private static final int HEAD = 40;
    private static final int ROW = 52;
    private static final int BAR = 20;
    private static final int EDGE = 10;
    private static final int WIDE = 640;
    private static final int NARROW = 288;

    public record Drawing(int width, int height, int middle, int head, boolean narrow, List<Row> rows) {}

    /**
     * @param what the end of the row's message: initiatives, money or time
     * @param words where its words stand
     * @param none whether there is nothing on either side
     */
    public record Row(
            String what,
            int words,
            int bar,
            int height,
            int leftX,
            int leftWidth,
            int rightX,
            int rightWidth,
            BigDecimal left,
            BigDecimal right,
            boolean none) {}

    static SplitPicture of(SplitScreen split) {
        return new SplitPicture(draw(split, WIDE), draw(split, NARROW));
    }

    private static Drawing draw(SplitScreen split, int width) {
        List<Row> rows = new ArrayList<>();
        add(rows, "initiatives", split, side -> BigDecimal.valueOf(side.initiatives()), width);
        if (split.money()) {
            add(rows, "money", split, side -> side.pounds() == null ? BigDecimal.ZERO : side.pounds(), width);
        }
        add(rows, "time", split, Side::days, width);
        return new Drawing(width, HEAD + ROW * rows.size() + EDGE, width / 2, HEAD, width == NARROW, rows);
    }

    private static void add(
            List<Row> rows, String what, SplitScreen split, Function<Side, BigDecimal> value, int width) {
        BigDecimal left = value.apply(split.improving());
        BigDecimal right = value.apply(split.making());
        double whole = left.add(right).doubleValue();
        int most = width / 2 - EDGE - 1;
        int leftWidth = whole == 0 ? 0 : (int) Math.round(most * left.doubleValue() / whole);
        int top = HEAD + ROW * rows.size();
        rows.add(new Row(
                what,
                top + 18,
                top + 26,
                BAR,
                width / 2 - 1 - leftWidth,
                leftWidth,
                width / 2 + 1,
                whole == 0 ? 0 : most - leftWidth,
                left,
                right,
                whole == 0));
    }
}
