package org.chrysalis.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a move, of an ending, of a pause, of work alongside or of what was seen to, with what stood there
 * before.
 *
 * @param move its number, where it is one of a move
 * @param ending its id, where it is one of an ending; {@code pause}, {@code alongside}, {@code condition} and
 *     {@code checkIn} likewise
 * @param why empty where somebody saw to what another had seen to meanwhile, before that had to be said
 * @param dateAfter none where it was taken back that it was seen to
 * @param untilBefore the day on which a pause or work alongside ended; none while it goes on, as {@code untilAfter}
 * @param noteBefore what was said when a pause was resumed or something was seen to, as {@code noteAfter}
 * @param causeBefore what was named as what brought it about; empty for nothing, as {@code causeAfter}
 * @param said what an ending said besides; none for all else, and where it was corrected before that was kept
 * @param says what it said besides from then on
 * @param began the stages in which work alongside that began with it shifted too
 * @param ended likewise work that ended with it
 * @param endedPause whether the end of a pause shifted with it
 */
public record CorrectionView(
        @Nullable Integer move,
        @Nullable Long ending,
        @Nullable Long pause,
        @Nullable Long alongside,
        @Nullable Long condition,
        @Nullable Long checkIn,
        Instant at,
        String by,
        String why,
        LocalDate dateBefore,
        @Nullable LocalDate dateAfter,
        @Nullable LocalDate untilBefore,
        @Nullable LocalDate untilAfter,
        String reasonBefore,
        String reasonAfter,
        String noteBefore,
        String noteAfter,
        String causeBefore,
        String causeAfter,
        @Nullable EndingSays said,
        @Nullable EndingSays says,
        List<String> began,
        List<String> ended,
        boolean endedPause) {

    public boolean ofDate() {
        return dateAfter != null && !dateAfter.equals(dateBefore);
    }

    public boolean takenBack() {
        return dateAfter == null;
    }

    /** Whether the note is what was done about a condition or heard in a check-in. */
    public boolean ofSeenTo() {
        return condition != null || checkIn != null;
    }

    public boolean ofUntil() {
        return !Objects.equals(untilBefore, untilAfter);
    }

    public boolean ofNote() {
        return !noteBefore.equals(noteAfter);
    }

    public boolean ofCause() {
        return !causeBefore.equals(causeAfter);
    }

    /** What ended it, as it was said and as it is. */
    public record EndedBy(EndingCause before, EndingCause after) {}

    /** Where that is other than before. */
    public Optional<EndedBy> endedBy() {
        return said == null || says == null || said.cause() == says.cause()
                ? Optional.empty()
                : Optional.of(new EndedBy(said.cause(), says.cause()));
    }

    /** A part of what an ending says that was written anew. */
    public record Rewritten(String part, String before, String after) {}

    /** Of what was learned, what carries on and how people are looked after, what is other than before. */
    public List<Rewritten> rewritten() {
        return said == null || says == null
                ? List.of()
                : Stream.of(
                                new Rewritten("learned", said.learned(), says.learned()),
                                new Rewritten("continues", said.continues(), says.continues()),
                                new Rewritten("care", said.care(), says.care()))
                        .filter(each -> !each.before().equals(each.after()))
                        .toList();
    }

    public boolean ofReason() {
        return !reasonBefore.equals(reasonAfter);
    }
}
