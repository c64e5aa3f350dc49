package org.chrysalis.initiative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says how far an initiative reaches, in one's own view on a day. */
public record HoldView(
        LocalDate heldOn, Reach reach, @Nullable WorksFor worksFor, String note) {}
