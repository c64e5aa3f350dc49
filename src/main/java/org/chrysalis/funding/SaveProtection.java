package org.chrysalis.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a protection as it stands here.
 *
 * @param kind none where nobody has said
 * @param grantedBy who granted it; empty where nobody has said
 * @param endsOn the last day for which it was granted; none where nobody has said
 * @param givingBack how it will be given back; empty while there is no plan
 * @param liftedOn the day on which it ended indeed; none while it stands
 * @param liftedHow how that went
 */
public record SaveProtection(
        @Nullable ProtectionKind kind,
        String what,
        String grantedBy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String givingBack,
        @Nullable LocalDate liftedOn,
        String liftedHow,
        int version) {

    SaveProtection lifted(LocalDate on, String how) {
        return new SaveProtection(kind, what, grantedBy, startsOn, endsOn, givingBack, on, how, version);
    }
}
