package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from elsewhere, as a page may show it.
 *
 * @param from the name of the team, or from where else; empty where nobody has said
 * @param backfilled whether somebody else does the work meanwhile; none where nobody has said
 * @param gapDays how many days nobody did the work, as somebody counted
 */
public record DrawView(
        long id,
        String role,
        @Nullable Long teamId,
        String from,
        BigDecimal daysAWeek,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean backfilled,
        @Nullable Integer gapDays,
        String carriedBy,
        int version) {

    /** Whether it is taken on this day. */
    public boolean on(LocalDate day) {
        return !startsOn.isAfter(day) && !over(day);
    }

    public boolean over(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }

    /** From where else, where it is no team of the organisation. */
    public String elsewhere() {
        return teamId == null ? from : "";
    }

    /**
     * For how many days nobody did the work: as counted; where nobody counted and it was said that there is no backfill,
     * every day since it was taken. None where there is nothing to say yet.
     */
    public @Nullable Long gap(LocalDate today) {
        if (gapDays != null) {
            return gapDays.longValue();
        }
        if (!Boolean.FALSE.equals(backfilled) || startsOn.isAfter(today)) {
            return null;
        }
        LocalDate last = over(today) ? endsOn : today;
        return ChronoUnit.DAYS.between(startsOn, last) + 1;
    }
}
