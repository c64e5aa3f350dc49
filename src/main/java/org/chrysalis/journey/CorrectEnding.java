package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what an ending says.
 *
 * @param reason why it ended
 * @param why it was wrong; kept on record beside what stood there before
 * @param contextEventId what happened to the whole organisation that brought it about; none for nothing
 * @param says what else it says from now on; none where that stays as it is
 */
public record CorrectEnding(
        LocalDate on,
        String reason,
        String why,
        int version,
        @Nullable Long contextEventId,
        @Nullable EndingSays says) {

    /** Its day, why and what brought it about, and nothing else. */
    public CorrectEnding(LocalDate on, String reason, String why, int version, @Nullable Long contextEventId) {
        this(on, reason, why, version, contextEventId, null);
    }
}
