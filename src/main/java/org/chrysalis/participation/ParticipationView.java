package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who took part, as a page may show it.
 *
 * @param stageName where the initiative stood on that day, as its visits say today: on the day of a move the stage that
 *     it moved to; none before the first visit, as the threads count such a day in none
 * @param views what they said, each view for itself
 */
public record ParticipationView(
        long id,
        LocalDate heldOn,
        @Nullable String stageName,
        String what,
        TookPart tookPart,
        List<InWhat> inWhat,
        @Nullable Say say,
        List<String> views,
        String changed,
        @Nullable LocalDate toldOn,
        int version) {

    /** Whether they were heard and do not know yet what came of it: who was only informed has nothing to wait for. */
    public boolean waiting() {
        return toldOn == null && say != Say.INFORMED;
    }
}
