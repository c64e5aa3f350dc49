package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for money as it stands here.
 *
 * @param amount of the whole time, or of each year where no end is set
 * @param purpose none where nobody has said yet
 * @param endsOn the last day that it pays for; none where it goes on
 * @param committed or hoped for
 */
public record SaveFunding(
        String source,
        BigDecimal amount,
        @Nullable FundingPurpose purpose,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean committed,
        String conditions,
        int version) {}
