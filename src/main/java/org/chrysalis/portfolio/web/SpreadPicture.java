package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.portfolio.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Time in a stage as a drawing: a row for each, a dot for each visit, and behind them from the first quartile to the
 * third as a band with the median as a line. Hollow dots are visits that go on.
 */
public record SpreadPicture(Drawing wide, Drawing narrow) {

    private static final int WIDE = 900;
    private static final int NARROW = 288;
    private static final int ROW = 58;
    private static final int TOP = 4;
    private static final int BAND = 22;
    private static final int EDGE = 10;
    private static final int ROOM = 90;
    private static final double DAYS_OF_MONTH = 30.44;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60};

    public record Drawing(int width, int height, int axis, List<Row> rows, List<Tick> ticks) {}

    /** @param hasBand whether any visit was over, so that there is a middle */
    public record Row(
            String name, int words, int line, int bandX, int bandWidth, int medianX, boolean hasBand, List<Dot> dots) {

        public int bandY() {
            return line - BAND / 2;
        }

        public int bandHeight() {
            return BAND;
        }
    }

    public record Dot(int x, int radius, boolean open) {}

    public record Tick(int x, int months) {}

    /**
     * How long visits to one stage took.
     *
     * @param quarter in days, as the others; none where none of them is over
     */
    public record Stage(
            String name,
            @Nullable Double quarter,
            @Nullable Double middle,
            @Nullable Double threeQuarters,
            List<Visits> visits) {}

    /** Visits of about the same length. */
    public record Visits(int days, int visits, boolean open) {}

    static SpreadPicture of(Flow flow) {
        List<Stage> stages = flow.staysInOrder().stream()
                .map(stay -> new Stage(
                        flow.nameOf(stay.stageId()),
                        stay.quarter(),
                        stay.middle(),
                        stay.threeQuarters(),
                        visits(flow, stay.stageId())))
                .toList();
        return new SpreadPicture(draw(stages, WIDE), draw(stages, NARROW));
    }

    /** The dots of one stage. */
    public static List<Visits> visits(Flow flow, long stage) {
        return flow.dots().stream()
                .filter(dot -> dot.stageId() == stage)
                .map(dot -> new Visits(dot.days(), dot.visits(), dot.open()))
                .toList();
    }

    public static Drawing draw(List<Stage> stages, int width) {
        int longest = stages.stream()
                .flatMap(stage -> stage.visits().stream())
                .mapToInt(Visits::days)
                .max()
                .orElse(1);
        int step = step(longest, width);
        int last = steps(longest, step) * step;
        double scale = (width - 2.0 * EDGE) / (last * DAYS_OF_MONTH);
        List<Row> rows = new ArrayList<>();
        for (Stage stage : stages) {
            rows.add(row(stage, TOP + rows.size() * ROW, scale));
        }
        int axis = TOP + rows.size() * ROW + 4;
        return new Drawing(width, axis + 24, axis, rows, ticks(step, last, scale));
    }

    private static Row row(Stage stage, int top, double scale) {
        List<Dot> dots = stage.visits().stream()
                .map(dot -> new Dot(
                        x(dot.days(), scale),
                        Math.min(9, (int) Math.round(3 + 1.5 * (Math.sqrt(dot.visits()) - 1))),
                        dot.open()))
                .toList();
        Double quarter = stage.quarter();
        Double middle = stage.middle();
        Double threeQuarters = stage.threeQuarters();
        boolean over = quarter != null && middle != null && threeQuarters != null;
        int left = over ? x(quarter, scale) : 0;
        return new Row(
                stage.name(),
                top + 14,
                top + 36,
                left,
                over ? Math.max(1, x(threeQuarters, scale) - left) : 0,
                over ? x(middle, scale) : 0,
                over,
                dots);
    }

    /** In months, so that the lines are few enough for their words. */
    private static int step(int longest, int width) {
        for (int each : STEPS) {
            if (steps(longest, each) <= width / ROOM) {
                return each;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** As many as it takes for no dot to stand beyond the last line. */
    private static int steps(int longest, int step) {
        return Math.max(1, (int) Math.ceil(longest / DAYS_OF_MONTH / step));
    }

    private static List<Tick> ticks(int step, int last, double scale) {
        List<Tick> ticks = new ArrayList<>();
        for (int month = step; month <= last; month += step) {
            ticks.add(new Tick(x(month * DAYS_OF_MONTH, scale), month));
        }
        return ticks;
    }

    private static int x(double days, double scale) {
        return EDGE + (int) Math.round(days * scale);
    }
}
