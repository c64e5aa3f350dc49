package org.chrysalis.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ends of two days, at which a filter asks what it asks: of what changed between them.
 *
 * @param known until when what was entered of journeys was known on the earlier day; none where both days are as they
 *     are dated now
 * @param told until when what was entered is told, if it is dated before: a pack on the figures of a day that is over
 *     is put together later; none where that is the end of the later day
 */
public record TwoDays(
        LocalDate since,
        LocalDate until,
        Fit fit,
        @Nullable Instant known,
        @Nullable Instant told) {

    /** What was entered until the end of the later day is told. */
    public TwoDays(LocalDate since, LocalDate until, Fit fit, @Nullable Instant known) {
        this(since, until, fit, known, null);
    }

    /** For a query, the instant at which what is told is over. */
    public String toldBefore() {
        return told == null
                ? RegisterTable.on(until, RegisterTable.DAY_OVER)
                : "(timestamptz '" + told + "' + interval '1 microsecond')";
    }

    /** In microseconds, as they stand in addresses: the two instants, or the only one that there is. */
    public List<Long> marks() {
        return Stream.of(known, told)
                .filter(Objects::nonNull)
                .map(instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant))
                .toList();
    }

    /** The same days with another fit. */
    public TwoDays fitting(Fit other) {
        return new TwoDays(since, until, other, known, told);
    }

    /** When an initiative has to fit. */
    public enum Fit {
        /** At the end of the one day or of the other. */
        EITHER,
        /** At the end of the later day and not of the earlier one. */
        CAME,
        /** The other way round. */
        LEFT
    }
}
