package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By when outcomes can be expected and what a month costs, where somebody said so. */
public record HorizonView(
        @Nullable LocalDate outcomesBy, @Nullable BigDecimal monthlyNeed, int version) {

    static final HorizonView UNSAID = new HorizonView(null, null, 0);
}
