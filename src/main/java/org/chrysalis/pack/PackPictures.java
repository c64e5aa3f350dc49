package org.chrysalis.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Picture.Anchor;
import org.chrysalis.pack.Picture.Area;
import org.chrysalis.pack.Picture.Line;
import org.chrysalis.pack.Picture.Lines;
import org.chrysalis.pack.Picture.Shape;
import org.chrysalis.pack.Picture.Words;

/**
 * Draws the pictures of a pack: here bars from zero with their numbers at the end, and the portfolio's split screen.
 * Bars that count are as dark as those of the page; what is marked is hatched besides, so that it is told apart without
 * colour. Pale is today's side of the split screen alone.
 */
public final class PackPictures {

    static final String INK = "#0b0c0c";
    static final String PLAIN = "#c9dcd8";
    static final String BRAND = "#17504a";
    static final String TINT = "#e6f0ee";
    static final String PAPER = "#ffffff";

    private static final int WIDE = 640;
    private static final int NARROW = 288;
    private static final int FEWEST_LABELS = 120;
    private static final int MOST_LABELS = 270;
    private static final int SIZE = 14;
    private static final int LINE = 17;
    private static final int BAR = 18;
    private static final int GAP = 10;
    private static final int EDGE = 10;
    private static final int HATCH = 6;
    private static final int MANY = 18;

    private PackPictures() {}

    /** For paper, or a screen at a desk. */
    public static Picture wide(Block.Drawn drawn) {
        return picture(drawn, WIDE);
    }

    /** For a phone. */
    public static Picture narrow(Block.Drawn drawn) {
        return picture(drawn, NARROW);
    }

    private static Picture picture(Block.Drawn drawn, int width) {
        if (drawn instanceof Block.Bars bars) {
            return bars(bars, width);
        }
        if (drawn instanceof Block.Halves halves) {
            return halves(halves, width);
        }
        if (drawn instanceof Block.Moves moves) {
            return TravelPictures.moves(moves, width);
        }
        return drawn instanceof Block.Spread spread
                ? TravelPictures.spread(spread, width)
                : StripPictures.strips((Strips) drawn, width == WIDE, width);
    }

    /** With room, each label stands before its bar; without, above it. */
    private static Picture bars(Block.Bars bars, int width) {
        boolean before = width == WIDE;
        int zero = before ? labels(bars) : 1;
        int numbers = bars.bars().stream()
                .mapToInt(bar -> WordsFit.width(bar.shown(), SIZE, true))
                .max()
                .orElse(0);
        int shown = Math.min(numbers, (width - zero) / 2);
        int longest = width - zero - shown - EDGE;
        BigDecimal most = bars.bars().stream().map(Block.Bars.Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Shape> shapes = new ArrayList<>();
        int top = 1;
        for (Block.Bars.Bar bar : bars.bars()) {
            List<String> label =
                    label(bar.label(), before ? zero - EDGE : width, bars.bars().size());
            int words = label.size() * LINE;
            int y = before ? top + Math.max(0, (words - BAR) / 2) : top + words + 2;
            int baseline = before ? top + Math.max(0, (BAR - words) / 2) + LINE - 4 : top + LINE - 4;
            for (int at = 0; at < label.size(); at++) {
                shapes.add(new Words(0, baseline + at * LINE, label.get(at), Anchor.START, SIZE, false));
            }
            int length = length(bar.value(), most, longest);
            if (length > 0) {
                bar(shapes, zero, y, length, BRAND, bar.marked());
            }
            String number = WordsFit.cut(bar.shown(), shown, SIZE, true);
            shapes.add(new Words(zero + length + 6, y + BAR - 4, number, Anchor.START, SIZE, true));
            top = (before ? top + Math.max(words, BAR) : y + BAR) + GAP;
        }
        int end = Math.max(1, top - GAP + 1);
        if (before) {
            shapes.add(new Lines(List.of(new Line(zero, 0, zero, end)), INK, 2));
        }
        return new Picture(width, end, bars.alternative(), List.copyOf(shapes));
    }

    /** As much room as the longest of them asks, and leaves for the bars. */
    private static int labels(Block.Bars bars) {
        int longest = bars.bars().stream()
                .mapToInt(bar -> WordsFit.width(WordsFit.cut(bar.label(), MOST_LABELS, SIZE, false), SIZE, false))
                .max()
                .orElse(0);
        return Math.max(FEWEST_LABELS, Math.min(MOST_LABELS, longest)) + EDGE;
    }

    /** Where there are many, one line each: what is drawn shall fit a page. */
    private static List<String> label(String label, int room, int many) {
        return many > MANY ? List.of(WordsFit.cut(label, room, SIZE, false)) : WordsFit.lines(label, room, SIZE, false);
    }

    private static Picture halves(Block.Halves halves, int width) {
        int middle = width / 2;
        int room = middle - 2 * EDGE;
        boolean beside = width == WIDE;
        int words = beside ? LINE : 2 * LINE;
        List<String> leftHead = WordsFit.lines(halves.leftHeading(), room, SIZE, true);
        List<String> rightHead = WordsFit.lines(halves.rightHeading(), room, SIZE, true);
        int head = 40 + (Math.max(leftHead.size(), rightHead.size()) - 1) * LINE;
        int height = head + halves.rows().size() * (words + BAR + 16) + EDGE;
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Area(1, 1, width - 2, height - 2, PAPER, INK));
        shapes.add(new Area(middle, 2, middle - 2, height - 4, TINT, "none"));
        heading(shapes, leftHead, EDGE, Anchor.START);
        heading(shapes, rightHead, width - EDGE, Anchor.END);
        int top = head;
        for (Block.Halves.Row row : halves.rows()) {
            int numbers = top + words;
            int rooms = beside ? middle / 2 - EDGE : room;
            shapes.add(words(EDGE, numbers, WordsFit.cut(row.leftShown(), rooms, SIZE, true), Anchor.START));
            shapes.add(words(width - EDGE, numbers, WordsFit.cut(row.rightShown(), rooms, SIZE, true), Anchor.END));
            String label = WordsFit.cut(row.label(), beside ? middle - 2 * EDGE : width - 2 * EDGE, SIZE, false);
            shapes.add(new Words(middle, top + LINE, label, Anchor.MIDDLE, SIZE, false));
            int y = numbers + 8;
            halves(shapes, row, middle, y);
            shapes.add(new Lines(List.of(new Line(middle, y - 4, middle, y + BAR + 4)), INK, 2));
            top = y + BAR + 8;
        }
        return new Picture(width, height, halves.alternative(), List.copyOf(shapes));
    }

    /** Whole, on two lines where one is too short. */
    private static void heading(List<Shape> shapes, List<String> lines, int x, Anchor anchor) {
        for (int at = 0; at < lines.size(); at++) {
            shapes.add(words(x, 25 + at * LINE, lines.get(at), anchor));
        }
    }

    /** Each grows from the middle by its share of the row. */
    private static void halves(List<Shape> shapes, Block.Halves.Row row, int middle, int y) {
        BigDecimal left = row.left().max(BigDecimal.ZERO);
        BigDecimal right = row.right().max(BigDecimal.ZERO);
        int most = middle - EDGE - 1;
        int leftLength = length(left, left.add(right), most);
        int rightLength = length(right, left.add(right), most);
        if (leftLength > 0) {
            bar(shapes, middle - 1 - leftLength, y, leftLength, PLAIN, false);
        }
        if (rightLength > 0) {
            bar(shapes, middle + 1, y, rightLength, BRAND, false);
        }
    }

    private static int length(BigDecimal value, BigDecimal most, int longest) {
        if (value.signum() <= 0) {
            return 0;
        }
        // What there is shows, be it ever so little beside the longest.
        return Math.max(1, (int) Math.round(longest * (value.doubleValue() / most.doubleValue())));
    }

    private static void bar(List<Shape> shapes, int x, int y, int length, String fill, boolean marked) {
        shapes.add(new Area(x, y, length, BAR, fill, INK));
        if (marked && length > 4) {
            shapes.add(new Lines(hatching(x + 1, y + 1, length - 2, BAR - 2), TINT, 1));
        }
    }

    /** Rising strokes that end at the edges of the area. */
    private static List<Line> hatching(int x, int y, int width, int height) {
        List<Line> lines = new ArrayList<>();
        for (int foot = HATCH - height; foot < width; foot += HATCH) {
            int from = Math.max(0, foot);
            int to = Math.min(width, foot + height);
            lines.add(new Line(x + from, y + height - (from - foot), x + to, y + height - (to - foot)));
        }
        return lines;
    }

    private static Words words(int x, int y, String text, Anchor anchor) {
        return new Words(x, y, text, anchor, SIZE, true);
    }
}
