package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.portfolio.Timeline;
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
 * @param more how many are left out where more overlap than there is room for
 * @param reviews where they are; {@link #review} draws one
 * @param endings where their marks begin
 */
public record TimelinePicture(
        int height,
        List<Integer> columns,
        @Nullable Integer today,
        List<Integer> events,
        List<Bar> bars,
        List<Rest> rests,
        List<Line> lines,
        List<More> more,
        List<Integer> reviews,
        List<Integer> endings) {

    public static final int WIDTH = 900;

    /** Where the bars of the visits lie. */
    public static final int TOP = 16;

    public static final int THICK = 26;

    /** How broad and high the mark of an ending is, which lies within the bar. */
    public static final int END_MARK = 14;

    public static final int END_TOP = TOP + (THICK - END_MARK) / 2;

    /** Where a rest lies, within the bar as well. */
    public static final int REST_TOP = TOP + THICK - 6;

    public static final int REST_HEIGHT = 6;

    /** How far the mark at the end of a line stands out. */
    public static final int FINISH = 5;

    /** Half as broad as the mark of a review, which ends above the bar. */
    public static final int REVIEW = 5;

    public static final int REVIEW_TOP = TOP - 10;
    public static final int REVIEW_FOOT = TOP - 2;

    /**
     * What a strip lies in: its first day and the first day after it, the beginnings of its columns and what is in it.
     */
    public record Frame(
            LocalDate from, LocalDate end, List<LocalDate> columns, LocalDate today, List<LocalDate> events) {

        static Frame of(Timeline timeline) {
            TimelineWindow window = timeline.window();
            return new Frame(
                    window.from(),
                    window.end(),
                    window.columns(),
                    timeline.today(),
                    timeline.events().stream().map(ContextEventView::on).toList());
        }
    }

    /**
     * A visit.
     *
     * @param style by its phase
     * @param label the stage's name where there is room, else its first letter, else nothing
     * @param rested whether a rest lies at its foot, above which its words stand
     */
    public record Bar(int x, int y, int width, int height, String style, String label, boolean rested) {
        public int labelX() {
            return x + width / 2;
        }

        public int labelY() {
            return y + (height - (rested ? REST_HEIGHT : 0)) / 2;
        }
    }

    /** A stretch at rest within the visits. */
    public record Rest(int x, int width) {}

    /**
     * Money or a protection.
     *
     * @param style {@code money}, {@code hoped} or {@code protection}
     * @param ends whether it ends here, with a mark
     * @param open whether it goes on without an end, with an arrow; where it does neither it runs out of the picture
     */
    public record Line(int x1, int x2, int y, String style, boolean ends, boolean open) {

        /** The mark or the arrow, where there is one. */
        public @Nullable String end() {
            int top = y - FINISH;
            int foot = y + FINISH;
            return open
                    ? "M" + (x2 - 7) + " " + top + "L" + (x2 - 1) + " " + y + "L" + (x2 - 7) + " " + foot
                    : ends ? "M" + x2 + " " + top + "V" + foot : null;
        }
    }

    /**
     * What is left out, of one kind.
     *
     * @param x where the first of it would begin, as far as the words have room
     * @param y the foot of the words
     */
    public record More(int x, int y, int number) {

        /** How broad it is at most. */
        public static final int ROOM = 32;

        public String words() {
            return "+" + number;
        }
    }

    static TimelinePicture draw(Timeline timeline, Timeline.Row row) {
        return draw(Frame.of(timeline), row.spans(), WIDTH);
    }

    public static TimelinePicture draw(Frame frame, List<Span> spans, int width) {
        return new TimelineDrawing(frame, width).picture(spans);
    }

    /** Where a day lies; what is before or after the time that is shown lies on its edge. */
    static int x(TimelineWindow window, LocalDate day) {
        return x(window.from(), window.end(), day, WIDTH);
    }

    public static int x(LocalDate from, LocalDate end, LocalDate day, int width) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, end);
        return (int) Math.round(width * Math.max(0, Math.min(1, share)));
    }

    /** What the events are called by, above all strips. */
    public List<EventNumber> numbers() {
        return EventNumber.beside(events, WIDTH);
    }

    /** A triangle that points to the day of a review. */
    public String review(int x) {
        return "M" + (x - REVIEW) + " " + REVIEW_TOP + "H" + (x + REVIEW) + "L" + x + " " + REVIEW_FOOT + "Z";
    }
}
