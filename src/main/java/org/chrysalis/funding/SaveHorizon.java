package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for how long the money has to last.
 *
 * @param outcomesBy by when outcomes can be expected; none where nobody can say yet
 * @param monthlyNeed what a month costs, if that is known
 */
public record SaveHorizon(
        @Nullable LocalDate outcomesBy, @Nullable BigDecimal monthlyNeed, int version) {}
