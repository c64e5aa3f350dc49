package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stretch of time that a timeline shows, whole columns of it.
 *
 * @param from its first day: that of a year or of a quarter
 */
public record TimelineWindow(Zoom zoom, LocalDate from) {

    /** How much time a column holds. Many columns of little, or few of much: the picture is as wide. */
    public enum Zoom {
        YEAR(12, 6),
        QUARTER(3, 8);

        private final int months;
        private final int columns;

        Zoom(int months, int columns) {
            this.months = months;
            this.columns = columns;
        }

        private LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months * months + 1);
        }
    }

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;

    public TimelineWindow {
        int year = Math.min(Math.max(from.getYear(), FIRST_YEAR), LAST_YEAR);
        from = zoom.startOf(from.withYear(year));
    }

    /** Where it opens when nobody asks for a day: with the beginning of what is shown, and today always in it. */
    static TimelineWindow around(Zoom zoom, LocalDate earliest, LocalDate today) {
        LocalDate before = zoom.startOf(today).minusMonths((long) zoom.months * (zoom.columns / 2));
        return new TimelineWindow(zoom, earliest.isAfter(before) ? earliest : before);
    }

    /**
     * With a period in it from its beginning and what lies ahead of it, as near as that can be; of a period that is too
     * long for that, with its end.
     */
    static TimelineWindow around(Period period) {
        for (Zoom zoom : List.of(Zoom.QUARTER, Zoom.YEAR)) {
            TimelineWindow window = new TimelineWindow(zoom, period.from());
            if (period.to().plusMonths(zoom.months).isBefore(window.end())) {
                return window;
            }
        }
        return new TimelineWindow(Zoom.YEAR, period.to().minusMonths(Zoom.YEAR.months * (Zoom.YEAR.columns - 2L)));
    }

    /** The first day after it. */
    public LocalDate end() {
        return from.plusMonths((long) zoom.months * zoom.columns);
    }

    public LocalDate last() {
        return end().minusDays(1);
    }

    /** The first day of each column. */
    public List<LocalDate> columns() {
        return IntStream.range(0, zoom.columns)
                .mapToObj(column -> from.plusMonths((long) zoom.months * column))
                .toList();
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, end());
    }

    /** Half of it earlier. */
    public TimelineWindow earlier() {
        return new TimelineWindow(zoom, from.minusMonths((long) zoom.months * zoom.columns / 2));
    }

    /** Half of it later. */
    public TimelineWindow later() {
        return new TimelineWindow(zoom, from.plusMonths((long) zoom.months * zoom.columns / 2));
    }
}
