package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;

/**
 * What a feature closes with an initiative, as a bean: an ended initiative is read-only, so nothing of it may go on
 * standing. It stops nobody. Whoever calls has authorised and holds the initiative, and ends it right afterwards.
 */
public interface ClosedWithEnding {

    /** What still stands and would be closed, for people to read before they end it; {@link Standing#NOTHING} else. */
    Standing standing(InitiativeHeader initiative);

    /** Closes what stands and remembers the ending by which. Reopening revives nothing of it. */
    void close(Actor actor, InitiativeHeader initiative, End ending);

    /** The day of an ending was put right: what it closed by its day shifts alike. */
    default void shift(Actor actor, InitiativeHeader initiative, End ending) {}

    /**
     * @param sentences what is closed, each whole; bounded by the feature
     * @param stays what is open and stays as it is, likewise
     * @param givenBack whether some of it is given back, of which people can say how
     */
    record Standing(List<String> sentences, List<String> stays, boolean givenBack) {

        public static final Standing NOTHING = new Standing(List.of(), false);

        public Standing {
            sentences = List.copyOf(sentences);
            stays = List.copyOf(stays);
        }

        public Standing(List<String> sentences, boolean givenBack) {
            this(sentences, List.of(), givenBack);
        }
    }

    /**
     * An ending.
     *
     * @param day its day, or the day that it is corrected to
     * @param givenBack how what stood was given back, as somebody said; empty where each went by its plan
     */
    record End(long id, LocalDate day, String givenBack) {}
}
