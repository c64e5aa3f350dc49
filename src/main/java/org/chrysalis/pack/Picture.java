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

    /** What stands on top of others comes after them. */
    public sealed interface Shape {

        default boolean isArea() {
            return this instanceof Area;
        }

        default boolean isStrokes() {
            return this instanceof Lines;
        }
    }

    public record Area(int x, int y, int width, int height, String fill, String stroke) implements Shape {}

    /** Straight strokes of one kind, such as the hatching of an area. */
    public record Lines(List<Line> lines, String stroke, int thickness) implements Shape {

        /** As the {@code d} of a path. */
        public String path() {
            return lines.stream()
                    .map(line -> "M" + line.x1 + " " + line.y1 + "L" + line.x2 + " " + line.y2)
                    .collect(Collectors.joining());
        }
    }

    public record Line(int x1, int y1, int x2, int y2) {}

    /**
     * @param x its beginning, middle or end
     * @param y its base line
     */
    public record Words(int x, int y, String text, Anchor anchor, int size, boolean bold) implements Shape {

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
