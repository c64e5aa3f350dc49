package org.chrysalis.journey;

import java.time.LocalDate;
import org.chrysalis.audit.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a correction puts right: which part of a journey, how it stood and how it stands now.
 *
 * @param stage names work alongside in the trail, and where a move led; none for all else
 * @param visit the number of the visit that a move began: one may have been moved into a stage several times
 * @param said what an ending said besides; none for all else
 * @param says what it says besides from now on
 * @param shifted what went along with the day
 */
record Corrected(
        Part part,
        long id,
        @Nullable String stage,
        @Nullable Integer visit,
        Stood before,
        Stood after,
        @Nullable EndingSays said,
        @Nullable EndingSays says,
        Causes.Named cause,
        Shifted shifted) {

    /** Which of its parts: as the trail calls it, and what the trail calls its correction. */
    enum Part {
        MOVE("move", "move-corrected"),
        ENDING("ending", "ending-corrected"),
        PAUSE("pause", "pause-corrected"),
        ALONGSIDE("visit", "alongside-corrected");

        private final String subject;
        private final String event;

        Part(String subject, String event) {
            this.subject = subject;
            this.event = event;
        }

        String subject() {
            return subject;
        }

        String event() {
            return event;
        }
    }

    static Corrected move(Move move, String stage, Stood before, Causes.Named cause, Shifted shifted) {
        return new Corrected(
                Part.MOVE, move.id(), stage, move.ordinal(), before, move.stands(), null, null, cause, shifted);
    }

    static Corrected ending(Ending ending, Stood before, EndingSays said, Causes.Named cause, Shifted shifted) {
        return new Corrected(
                Part.ENDING, ending.id(), null, null, before, ending.stands(), said, ending.says(), cause, shifted);
    }

    static Corrected pause(Pause pause, Stood before) {
        return new Corrected(
                Part.PAUSE,
                pause.id(),
                null,
                null,
                before,
                pause.stands(),
                null,
                null,
                Causes.Named.NONE,
                Shifted.NOTHING);
    }

    static Corrected alongside(Visit visit, String stage, Stood before) {
        return new Corrected(
                Part.ALONGSIDE,
                visit.id(),
                stage,
                null,
                before,
                visit.stands(),
                null,
                null,
                Causes.Named.NONE,
                Shifted.NOTHING);
    }

    /** The id, where it is of this part. */
    @Nullable
    Long idOf(Part wanted) {
        return part == wanted ? id : null;
    }

    /** For the trail, which leaves out what stayed the same. */
    Change.Collector told(Said words) {
        LocalDate was = before.on();
        LocalDate is = after.on();
        Change.Collector changes = Change.collect()
                .field("stage", null, stage)
                .field("visit", null, visit == null ? null : String.valueOf(visit))
                .field("date", Said.day(was), Said.day(is))
                .field("until", Said.day(before.until()), Said.day(after.until()))
                .field("reason", before.reason(), after.reason())
                .field("note", before.note(), after.note())
                .field("context", cause.before(), cause.after());
        if (said != null && says != null) {
            changes.field("cause", words.cause(said.cause()), words.cause(says.cause()))
                    .field("learned", said.learned(), says.learned())
                    .field("continues", said.continues(), says.continues())
                    .field("care", said.care(), says.care());
        }
        shifted.tell(changes, was, is);
        return changes;
    }
}
