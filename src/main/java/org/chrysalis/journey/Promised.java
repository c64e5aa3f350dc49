package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees to by a day, a condition or a check-in, as it stands at one moment.
 *
 * @param owner none where the leads see to it
 * @param doneOn none while it is open
 */
record Promised(
        Kind kind,
        long id,
        String words,
        @Nullable Long owner,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String note) {

    /** Which of the two, as the trail calls it, and what is said of one that is done and cannot be handed over. */
    enum Kind {
        CONDITION("condition", "condition-met", "journey.hand-over.conditions.done"),
        CHECK_IN("check-in", "check-in-done", "journey.hand-over.check-ins.done");

        private final String subject;
        private final String doneEvent;
        private final String doneKey;

        Kind(String subject, String doneEvent, String doneKey) {
            this.subject = subject;
            this.doneEvent = doneEvent;
            this.doneKey = doneKey;
        }

        String subject() {
            return subject;
        }

        /** What the trail calls it when somebody saw to it. */
        String doneEvent() {
            return doneEvent;
        }

        String doneKey() {
            return doneKey;
        }
    }

    boolean done() {
        return doneOn != null;
    }

    /** Whether the same is said of how it was seen to. */
    boolean saysAsMuchAs(Promised other) {
        return Objects.equals(doneOn, other.doneOn) && note.equals(other.note);
    }

    boolean ownedBy(@Nullable Long person) {
        return Objects.equals(owner, person);
    }
}
