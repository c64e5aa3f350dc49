package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks to let an initiative rest where it stands.
 *
 * @param reviewOn when to look at it again, if that is known
 * @param review the number of the review that decided it, if one did
 */
public record PauseInitiative(
        LocalDate on,
        String reason,
        @Nullable LocalDate reviewOn,
        @Nullable Integer review) {}
