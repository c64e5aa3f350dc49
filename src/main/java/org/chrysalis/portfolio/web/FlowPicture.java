package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.portfolio.Flow;

/**
 * Moves between stages as a drawing: the stages one under the other, what moved on in bows on the right, what moved
 * back in bows on the left, thicker where it was more often, with the number on each: it lies on its own bow, where no
 * other bow and no other number is. Both sides weigh the same.
 */
public record FlowPicture(
        int width, int height, int boxX, int boxWidth, int boxHeight, List<Box> boxes, List<Bow> bows) {

    private static final int WIDTH = 360;
    private static final int BOX_WIDTH = 112;
    private static final int BOX_HEIGHT = 32;
    private static final int ROW = 68;
    private static final int TOP = 8;
    private static final int SHORTEST = 40;
    private static final int FARTHEST = 24;
    private static final int HEAD = 9;
    private static final int THICKEST = 9;

    /** Half of it: how high a digit stands over the foot of a number, which lies in the middle of its plate. */
    private static final int DIGIT = 5;

    /** A Bézier curve with both handles as far out reaches three quarters of that. */
    private static final double REACH = 0.75;

    public record Box(int y, int middle, String name) {}

    /** How often something went from one stage to another, these by their places among all. */
    public record Way(int from, int to, int times) {}

    /**
     * @param edge of the boxes, where it begins and where its arrow ends
     * @param start height at which it begins
     * @param handle how far out it is pulled
     * @param end height at which it ends
     * @param number where its number stands, on a plate that hides the bow beneath
     */
    public record Bow(int edge, int start, int handle, int end, int thickness, Plate number, int times, boolean back) {

        public int numberX() {
            return number.x() + number.width() / 2;
        }

        public int numberY() {
            return number.y() + number.height() / 2 + DIGIT;
        }

        /** Where the arrow's head is as broad as it gets. */
        public int head() {
            return edge + (back ? -HEAD : HEAD);
        }

        /** Where the bow ends within it. */
        public int tip() {
            return edge + (back ? -7 : 7);
        }

        public String path() {
            return "M%d %dC%d %d %d %d %d %d".formatted(edge, start, handle, start, handle, end, tip(), end);
        }

        public String arrow() {
            return "M%d %dL%d %dv12z".formatted(edge, end, head(), end - 6);
        }
    }

    /** A free place for a number. */
    public record Plate(int x, int y, int width, int height) {}

    static FlowPicture of(Flow flow) {
        Map<Long, Integer> places = new HashMap<>();
        flow.stages().forEach(stage -> places.put(stage.id(), places.size()));
        return of(
                flow.stages().stream().map(Flow.Stage::name).toList(),
                flow.moves().stream()
                        .filter(step -> places.containsKey(step.fromId()) && places.containsKey(step.toId()))
                        .map(step -> new Way(places.get(step.fromId()), places.get(step.toId()), step.times()))
                        .toList(),
                WIDTH);
    }

    /**
     * What begins the same stage again is in the table alone: it goes nowhere. The same way told twice is one bow, as
     * two would lie on each other.
     */
    public static FlowPicture of(List<String> stages, List<Way> told, int width) {
        List<Way> ways = merged(told);
        int boxWidth = Math.max(BOX_WIDTH, width * BOX_WIDTH / WIDTH);
        int room = (width - boxWidth) / 2;
        List<Box> boxes = new ArrayList<>();
        for (String stage : stages) {
            int y = TOP + boxes.size() * ROW;
            boxes.add(new Box(y, y + BOX_HEIGHT / 2, stage));
        }
        int most = ways.stream().mapToInt(Way::times).max().orElse(1);
        return new FlowPicture(
                width,
                TOP * 2 + Math.max(1, boxes.size()) * ROW - (ROW - BOX_HEIGHT),
                room,
                boxWidth,
                BOX_HEIGHT,
                boxes,
                FlowNumbers.placed(
                        ways.stream()
                                .map(way -> bow(way, most, boxes.size(), room, boxWidth))
                                .toList(),
                        width));
    }

    private static List<Way> merged(List<Way> ways) {
        Map<List<Integer>, Way> merged = new LinkedHashMap<>();
        ways.stream()
                .filter(way -> way.from() != way.to())
                .forEach(way -> merged.merge(
                        List.of(way.from(), way.to()),
                        way,
                        (one, other) -> new Way(one.from(), one.to(), one.times() + other.times())));
        return List.copyOf(merged.values());
    }

    private static Bow bow(Way way, int most, int stages, int room, int boxWidth) {
        boolean back = way.to() < way.from();
        int span = Math.abs(way.to() - way.from());
        int side = back ? -1 : 1;
        int edge = back ? room : room + boxWidth;
        // Those that end in the same box land beside each other.
        int start = y(way.from()) + (back ? -span : span) * 2;
        int end = y(way.to()) + (back ? span : -span) * 2;
        double share = stages < 3 ? 0 : (span - 1) / (stages - 2.0);
        double out = (SHORTEST + share * (room - SHORTEST - FARTHEST)) / REACH;
        return new Bow(
                edge,
                start,
                edge + side * (int) Math.round(out),
                end,
                Math.max(2, (int) Math.round((double) THICKEST * way.times() / most)),
                new Plate(0, 0, 0, 0),
                way.times(),
                back);
    }

    private static int y(int place) {
        return TOP + place * ROW + BOX_HEIGHT / 2;
    }
}
