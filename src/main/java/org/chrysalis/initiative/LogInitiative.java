package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new entry in the register.
 *
 * @param since the day from which it has been in the stage: today or before
 * @param leadIds people of the organisation, none allowed: a lead may be found later
 */
public record LogInitiative(
        String name,
        String changeSought,
        String beneficiaries,
        @Nullable Long teamId,
        List<Long> leadIds,
        long stageId,
        LocalDate since,
        Kind kind,
        Visibility visibility,
        Set<String> tags) {}
