package org.chrysalis.pack;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing as the few shapes that it is made of, every coordinate worked out: a page writes them down as SVG, a PDF
 * draws them. Colours are attributes and not classes, so that it looks the same in both.
 *
 * @param alternative what it says, for those who do not see it
 */
public record Picture(int width, int height, String alternative, List<Shape> shapes) {

    /** The dash of what has none. */
    static final String WHOLE = "";

    /** What stands on top of others comes after them. */
    public sealed interface Shape {

        default boolean isArea() {
            return this instanceof Area;
        }

        /** What has a path and no area. */
        default boolean isStrokes() {
            return this instanceof Lines || this instanceof Curve;
        }

        default boolean isDot() {
            return this instanceof Dot;
        }

        default boolean isPatch() {
            return this instanceof Patch;
        }
    }

    public record Area(int x, int y, int width, int height, String fill, String stroke) implements Shape {}

    public record Dot(int x, int y, int radius, String fill, String stroke) implements Shape {}

    /** A small area of straight edges, such as the head of an arrow. */
    public record Patch(List<Point> corners, String fill) implements Shape {

        public String path() {
            return corners.stream().map(corner -> corner.x + " " + corner.y).collect(Collectors.joining("L", "M", "Z"));
        }
    }

    public record Point(int x, int y) {}

    /**
     * Straight strokes of one kind, such as the hatching of an area.
     *
     * @param dash how long its strokes and gaps are, in turn; nothing where it is whole
     */
    public record Lines(List<Line> lines, String stroke, int thickness, String dash) implements Shape {

        public Lines(List<Line> lines, String stroke, int thickness) {
            this(lines, stroke, thickness, WHOLE);
        }

        /** As the {@code d} of a path. */
        public String path() {
            return lines.stream()
                    .map(line -> "M" + line.x1 + " " + line.y1 + "L" + line.x2 + " " + line.y2)
                    .collect(Collectors.joining());
        }
    }

    public record Line(int x1, int y1, int x2, int y2) {}

    /** A bow from one point to another, pulled towards two more. */
    public record Curve(Point from, Point first, Point second, Point to, String stroke, int thickness, String dash)
            implements Shape {

        public String path() {
            return "M" + from.x + " " + from.y + "C" + first.x + " " + first.y + " " + second.x + " " + second.y + " "
                    + to.x + " " + to.y;
        }
    }

    /**
     * @param x its beginning, middle or end
     * @param y its base line
     */
    public record Words(int x, int y, String text, Anchor anchor, int size, boolean bold, String colour)
            implements Shape {

        public Words(int x, int y, String text, Anchor anchor, int size, boolean bold) {
            this(x, y, text, anchor, size, bold, PackPictures.INK);
        }

        public String weight() {
            return bold ? "700" : "400";
        }
    }

    public enum Anchor {
        START,
        MIDDLE,
        END;

        /** As SVG says it. */
        public String word() {
            return switch (this) {
                case START -> "start";
                case MIDDLE -> "middle";
                case END -> "end";
            };
        }
    }
}
