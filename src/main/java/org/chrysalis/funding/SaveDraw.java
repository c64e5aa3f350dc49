package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what is taken from elsewhere as it stands here.
 *
 * @param teamId the team that it is taken from; none where it is no team of the organisation
 * @param elsewhere from where else; empty where nobody has said
 * @param daysAWeek of one post, from 0.1 to 5: several are recorded one by one, for each is given back and backfilled by
 *     itself
 * @param endsOn the last day; none where it goes on
 * @param backfilled whether somebody else does the work meanwhile; none where nobody has said
 * @param gapDays how many days nobody did the work; none where nobody counted
 * @param carriedBy who carries the load meanwhile
 */
public record SaveDraw(
        String role,
        @Nullable Long teamId,
        String elsewhere,
        BigDecimal daysAWeek,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean backfilled,
        @Nullable Integer gapDays,
        String carriedBy,
        int version) {}
