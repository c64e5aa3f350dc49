package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.portfolio.Flow;

/**
 * Moves between stages as a drawing: the stages one under the other, what moved on in bows on the right, what moved
 * back in bows on the left, thicker where it was more often, with the number on each. Both sides weigh the same.
 */
public record FlowPicture(
        int width, int height, int boxX, int boxWidth, int boxHeight, List<Box> boxes, List<Bow> bows) {

    private static final int WIDTH = 360;
    private static final int BOX_WIDTH = 112;
    private static final int BOX_HEIGHT = 32;
    private static final int ROW = 68;
    private static final int TOP = 8;
    private static final int ROOM = (WIDTH - BOX_WIDTH) / 2;
    private static final int SHORTEST = 40;
    private static final int THICKEST = 9;

    /** A Bézier curve with both handles as far out reaches three quarters of that. */
    private static final double REACH = 0.75;

    public record Box(int y, int middle, String name) {}

    /**
     * @param arrow the head, at its end
     * @param numberX where its number stands
     */
    public record Bow(String d, String arrow, int thickness, int numberX, int numberY, int times, boolean back) {}

    static FlowPicture of(Flow flow) {
        Map<Long, Integer> places = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        for (Flow.Stage stage : flow.stages()) {
            int y = TOP + places.size() * ROW;
            places.put(stage.id(), places.size());
            boxes.add(new Box(y, y + BOX_HEIGHT / 2, stage.name()));
        }
        int most = flow.steps().stream().mapToInt(Flow.Step::times).max().orElse(1);
        List<Bow> bows = new ArrayList<>();
        for (Flow.Step step : flow.steps()) {
            Integer from = places.get(step.fromId());
            Integer to = places.get(step.toId());
            if (from != null && to != null && !from.equals(to)) {
                bows.add(bow(from, to, step.times(), most, places.size()));
            }
        }
        return new FlowPicture(
                WIDTH,
                TOP * 2 + Math.max(1, boxes.size()) * ROW - (ROW - BOX_HEIGHT),
                ROOM,
                BOX_WIDTH,
                BOX_HEIGHT,
                boxes,
                bows);
    }

    private static Bow bow(int from, int to, int times, int most, int stages) {
        boolean back = to < from;
        int span = Math.abs(to - from);
        int side = back ? -1 : 1;
        int edge = back ? ROOM : ROOM + BOX_WIDTH;
        // Those that end in the same box land beside each other.
        int start = y(from) + (back ? -span : span) * 2;
        int end = y(to) + (back ? span : -span) * 2;
        double share = stages < 3 ? 0 : (span - 1) / (stages - 2.0);
        double out = (SHORTEST + share * (ROOM - SHORTEST - 24)) / REACH;
        int handle = edge + side * (int) Math.round(out);
        return new Bow(
                "M%d %dC%d %d %d %d %d %d".formatted(edge, start, handle, start, handle, end, edge + side * 7, end),
                "M%d %dl%d -6v12z".formatted(edge, end, side * 9),
                Math.max(2, (int) Math.round((double) THICKEST * times / most)),
                edge + side * (int) Math.round(out * REACH + 12),
                (start + end) / 2 + 5,
                times,
                back);
    }

    private static int y(int place) {
        return TOP + place * ROW + BOX_HEIGHT / 2;
    }
}
