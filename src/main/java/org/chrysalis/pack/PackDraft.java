package org.chrysalis.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pack that is being put together; only its writer sees it. */
public record PackDraft(long id, PackPlan plan, @Nullable Integer corrects, int version, Instant changedAt) {

    public String title() {
        return plan.title();
    }

    /** How much its writer wrote: the opening comment, and those on sections, also on such as are left out for now. */
    public int comments() {
        return plan.comments().size() + (plan.comment().isBlank() ? 0 : 1);
    }
}
