package org.chrysalis.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shelters an initiative, as a page may show it.
 *
 * @param movedOn the day of a move on within {@value #SETTLING} days of its end; none where there is none
 * @param movedTo the stage to which that move led
 */
public record ProtectionView(
        long id,
        @Nullable ProtectionKind kind,
        String what,
        String grantedBy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String givingBack,
        @Nullable LocalDate liftedOn,
        String liftedHow,
        int version,
        @Nullable LocalDate movedOn,
        @Nullable String movedTo) {

    /** For so many days after a move on things are still settling: nothing else should change then. */
    public static final int SETTLING = 14;

    /** How it stands on a day. */
    public enum State {
        /** It starts later. */
        AHEAD,
        /** It shelters. */
        STANDING,
        /** Its last day has passed, and nobody has said that it was lifted. */
        PAST_END,
        LIFTED
    }

    public State state(LocalDate today) {
        if (liftedOn != null) {
            return State.LIFTED;
        }
        if (endsOn != null && endsOn.isBefore(today)) {
            return State.PAST_END;
        }
        return startsOn.isAfter(today) ? State.AHEAD : State.STANDING;
    }

    public boolean lifted() {
        return liftedOn != null;
    }

    /** Whether somebody said how it will be given back. */
    public boolean planned() {
        return !givingBack.isEmpty();
    }

    /** Whether it went as somebody had said, word for word: then nothing else is said of how. */
    public boolean asPlanned() {
        return lifted() && planned() && givingBack.equals(liftedHow);
    }

    /** The day on which it ended, or is to end; none where nobody has said. */
    public @Nullable LocalDate end() {
        return liftedOn == null ? endsOn : liftedOn;
    }
}
