package org.chrysalis.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What will be done about the ground, as a page may show it.
 *
 * @param condition the name of the condition that it is about, in the words of its round
 * @param about the ground of its round
 */
public record ActionView(
        long id,
        long roundId,
        String roundName,
        String about,
        @Nullable Long conditionId,
        @Nullable String condition,
        String what,
        long ownerId,
        String owner,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String doneNote,
        int version) {

    public boolean done() {
        return doneOn != null;
    }

    public boolean overdueOn(LocalDate today) {
        return doneOn == null && dueOn.isBefore(today);
    }
}
