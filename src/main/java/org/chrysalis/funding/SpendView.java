package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was spent of a sum up to a day, all in all. */
public record SpendView(
        long id,
        LocalDate spentBy,
        BigDecimal amount,
        String note,
        @Nullable String recordedBy,
        int version) {}
