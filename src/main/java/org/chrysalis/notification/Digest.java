package org.chrysalis.notification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/** How often somebody is mailed what needs them. */
public enum Digest {
    OFF,
    /** On the days from Monday to Friday. */
    DAILY,
    WEEKLY;

    /** Of who never said otherwise: one mail on a Monday, and none where nothing needs them. */
    static final Digest USUAL = WEEKLY;

    /** As it stands in message keys. */
    public String key() {
        return Kebab.of(this);
    }

    /**
     * The day for which a digest is due this morning; none where it is not. A Monday on which nothing could be sent is
     * made up for on the next day, for whoever has had one before.
     *
     * @param seenTo the day for which one was last seen to
     */
    Optional<LocalDate> dueOn(LocalDate today, @Nullable LocalDate seenTo) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean weekend = today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        LocalDate due = switch (this) {
            case OFF -> null;
            case DAILY -> weekend ? null : today;
            case WEEKLY -> today.equals(monday) || seenTo != null && !weekend ? monday : null;
        };
        return Optional.ofNullable(due).filter(day -> seenTo == null || seenTo.isBefore(day));
    }
}
