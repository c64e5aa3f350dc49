package org.chrysalis.participation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a partner as it stands here.
 *
 * @param since since when they have worked together, if that is known
 * @param tendedBy who looks after the relationship, if anybody does
 */
public record SavePartner(
        String name,
        PartnerKind kind,
        @Nullable LocalDate since,
        @Nullable Long tendedBy,
        String note,
        int version) {}
