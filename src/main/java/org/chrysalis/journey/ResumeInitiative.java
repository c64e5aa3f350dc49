package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks to go on where an initiative rested.
 *
 * @param note what changed; may be empty
 * @param shownPauseId the pause that the person saw; none where nobody was shown a page
 */
public record ResumeInitiative(
        LocalDate on, String note, @Nullable Long shownPauseId) {}
