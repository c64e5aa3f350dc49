package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.TimelineWindow;
import org.jspecify.annotations.Nullable;

/**
 * One initiative's strip of a timeline as a drawing. From above: reviews, the visits as bars, work alongside as thinner
 * bars, money and protections as lines. Works out every coordinate, so that the template only writes them down.
 *
 * @param columns where columns begin
 * @param today where today is; none outside of the time that is shown
 * @param events where something happened to the whole organisation
 */
public record TimelinePicture(
        int height,
        List<Integer> columns,
        @Nullable Integer today,
        List<Integer> events,
        List<Bar> bars,
        List<Rest> rests,
        List<Line> lines,
        List<String> reviews,
        List<Integer> endings) {

    public static final int WIDTH = 900;

    /** Where the bars of the visits lie. */
    public static final int TOP = 16;

    public static final int THICK = 22;
    private static final int THIN = 13;
    private static final int LINE = 12;
    private static final int GAP = 4;
    private static final int MOST_LANES = 3;
    private static final int LEAST_WIDTH = 3;
    private static final int LETTER_WIDTH = 8;
    private static final int END_MARK = 14;

    /**
     * A visit.
     *
     * @param style by its phase
     * @param label the stage's name where there is room, else its first letter, else nothing
     */
    public record Bar(int x, int y, int width, int height, String style, String label) {
        public int labelX() {
            return x + width / 2;
        }

        public int labelY() {
            return y + height / 2;
        }
    }

    /** A stretch at rest within the visits. */
    public record Rest(int x, int width) {}

    /**
     * Money or a protection.
     *
     * @param style {@code money}, {@code hoped} or {@code protection}
     * @param end the mark where it ends, or the arrow where it goes on without an end; none where it runs out of the picture
     */
    public record Line(
            int x1, int x2, int y, String style, @Nullable String end) {}

    static TimelinePicture draw(Timeline timeline, Timeline.Row row) {
        return new Drawing(timeline).picture(row);
    }

    /** Where a day lies; what is before or after the time that is shown lies on its edge. */
    static int x(TimelineWindow window, LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(window.from(), day) / window.days();
        return (int) Math.round(WIDTH * Math.max(0, Math.min(1, share)));
    }

    private static final class Drawing {

        private final Timeline timeline;
        private final TimelineWindow window;

        Drawing(Timeline timeline) {
            this.timeline = timeline;
            this.window = timeline.window();
        }

        TimelinePicture picture(Timeline.Row row) {
            List<Bar> bars = new ArrayList<>();
            row.of(Kind.VISIT).forEach(visit -> bars.add(bar(visit, TOP, THICK)));
            int y = TOP + THICK + GAP;
            for (List<Span> lane : lanes(row.of(Kind.ALONGSIDE))) {
                for (Span side : lane) {
                    bars.add(bar(side, y, THIN));
                }
                y += THIN + GAP;
            }
            List<Line> lines = new ArrayList<>();
            for (Kind kind : List.of(Kind.MONEY, Kind.PROTECTION)) {
                for (List<Span> lane : lanes(row.of(kind))) {
                    for (Span span : lane) {
                        lines.add(line(span, y + LINE / 2));
                    }
                    y += LINE;
                }
            }
            return new TimelinePicture(
                    y + GAP,
                    window.columns().stream().skip(1).map(this::x).toList(),
                    inside(timeline.today()) ? x(timeline.today()) : null,
                    timeline.events().stream().map(event -> x(event.on())).toList(),
                    bars,
                    row.of(Kind.REST).stream().map(this::rest).toList(),
                    lines,
                    row.of(Kind.REVIEW).stream()
                            .map(review -> triangle(x(review.from())))
                            .toList(),
                    row.of(Kind.ENDING).stream()
                            .filter(ending -> inside(ending.from()))
                            .map(ending -> Math.min(x(ending.from()), WIDTH - END_MARK))
                            .toList());
        }

        private Bar bar(Span visit, int y, int height) {
            int x = x(visit.from());
            int width = Math.max(LEAST_WIDTH, x(overOrToday(visit)) - x);
            String phase = Objects.requireNonNull(visit.phase()).name().toLowerCase(Locale.ROOT);
            return new Bar(Math.min(x, WIDTH - width), y, width, height, phase, label(visit.words(), width, height));
        }

        /** Whole words only where there is room for all of them: half a name says less than a letter. */
        private static String label(String name, int width, int height) {
            if (height == THICK && name.length() * LETTER_WIDTH + 2 * GAP <= width) {
                return name;
            }
            return width < 2 * LETTER_WIDTH - 2 ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        }

        private Rest rest(Span pause) {
            int x = x(pause.from());
            int width = Math.max(LEAST_WIDTH, x(overOrToday(pause)) - x);
            return new Rest(Math.min(x, WIDTH - width), width);
        }

        private Line line(Span span, int y) {
            int x1 = x(span.from());
            LocalDate over = span.over();
            int x2 = over == null ? WIDTH : Math.max(x(over), x1 + LEAST_WIDTH);
            String style = span.kind() == Kind.PROTECTION ? "protection" : span.firm() ? "money" : "hoped";
            String end = null;
            if (over == null) {
                end = "M" + (x2 - 7) + " " + (y - 5) + "L" + (x2 - 1) + " " + y + "L" + (x2 - 7) + " " + (y + 5);
            } else if (!over.isAfter(window.end())) {
                end = "M" + x2 + " " + (y - 5) + "V" + (y + 5);
            }
            return new Line(x1, x2, y, style, end);
        }

        /** A visit that goes on has come as far as today. */
        private LocalDate overOrToday(Span span) {
            LocalDate over = span.over();
            return over == null ? timeline.today().plusDays(1) : over;
        }

        /** Side by side what does not overlap, each under the other what does; what is too much for that lies over the last. */
        private static List<List<Span>> lanes(List<Span> spans) {
            List<List<Span>> lanes = new ArrayList<>();
            for (Span span : spans) {
                List<Span> free = lanes.stream()
                        .filter(lane -> isOver(lane.get(lane.size() - 1), span.from()))
                        .findFirst()
                        .orElse(null);
                if (free == null && lanes.size() < MOST_LANES) {
                    free = new ArrayList<>();
                    lanes.add(free);
                }
                (free == null ? lanes.get(lanes.size() - 1) : free).add(span);
            }
            return lanes;
        }

        private static boolean isOver(Span span, LocalDate day) {
            LocalDate over = span.over();
            return over != null && !over.isAfter(day);
        }

        private boolean inside(LocalDate day) {
            return !day.isBefore(window.from()) && day.isBefore(window.end());
        }

        private int x(LocalDate day) {
            return TimelinePicture.x(window, day);
        }

        private static String triangle(int x) {
            int middle = Math.min(Math.max(x, 5), WIDTH - 5);
            return "M" + (middle - 5) + " " + (TOP - 10) + "H" + (middle + 5) + "L" + middle + " " + (TOP - 2) + "Z";
        }
    }
}
