package org.chrysalis.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a risk as it stands here.
 *
 * @param kindId who or what bears it
 * @param likelihood a level of the organisation's scale; with the impact or not at all
 * @param measures what is done about it
 * @param safeguard what turns it into a lesser one
 * @param leftKindId whom or what the risk that is left then concerns, where it is no longer people
 * @param ownerId who sees to it
 * @param nextLookOn when somebody looks at it again
 */
public record SaveRisk(
        String wording,
        long kindId,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        RiskState state,
        String measures,
        String safeguard,
        @Nullable Long leftKindId,
        @Nullable Long ownerId,
        @Nullable LocalDate nextLookOn,
        int version) {

    /** What the quick form asks for: the rest is said later. */
    public static SaveRisk quick(String wording, long kindId, @Nullable Integer likelihood, @Nullable Integer impact) {
        return new SaveRisk(wording, kindId, likelihood, impact, RiskState.OPEN, "", "", null, null, null, 0);
    }
}
