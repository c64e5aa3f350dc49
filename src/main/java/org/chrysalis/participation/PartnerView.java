package org.chrysalis.participation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner as a page may show it.
 *
 * @param strength how strong the relationship was last seen; none if nobody said
 * @param notedOn when that was
 * @param before what had been noted before that
 * @param beforeOn when that was
 */
public record PartnerView(
        long id,
        String name,
        PartnerKind kind,
        @Nullable LocalDate since,
        @Nullable Long tendedById,
        @Nullable String tendedBy,
        String note,
        @Nullable Strength strength,
        @Nullable LocalDate notedOn,
        @Nullable Strength before,
        @Nullable LocalDate beforeOn,
        int version) {

    public boolean weak() {
        return strength != null && strength.weak();
    }
}
