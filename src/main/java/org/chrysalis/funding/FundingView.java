package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money as a page may show it.
 *
 * @param amount of the whole time, or of each year where no end is set
 * @param spent up to {@code spentBy}; none where nothing is recorded
 */
public record FundingView(
        long id,
        String source,
        BigDecimal amount,
        @Nullable FundingPurpose purpose,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean committed,
        String conditions,
        @Nullable BigDecimal spent,
        @Nullable LocalDate spentBy,
        int version) {

    public boolean goesOn() {
        return endsOn == null;
    }

    /** Whether more was spent than there was. What goes on has a sum for each year, which says nothing of it. */
    public boolean overspent() {
        return endsOn != null && spent != null && spent.compareTo(amount) > 0;
    }

    /** What of it is not spent yet; nothing once more was spent than there was. */
    public BigDecimal left() {
        return spent == null ? amount : amount.subtract(spent).max(BigDecimal.ZERO);
    }

    /** Whether anything of it can have been spent by this day. */
    public boolean begun(LocalDate day) {
        return !startsOn.isAfter(day);
    }

    /** Whether it still pays on some day after this one. */
    boolean paysAfter(LocalDate day) {
        return endsOn == null || endsOn.isAfter(day);
    }
}
