package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;

/** What a feature has to say before an initiative moves on, as a bean. It gives pause and stops nobody. */
public interface BeforeMove {

    /** What to read before a move on that day; {@link Pause#NONE} where there is nothing. */
    Pause before(Actor actor, InitiativeHeader initiative, LocalDate day);

    /**
     * @param sentences what gives pause, each a whole sentence
     * @param stories what happened to others in the same place; none where nothing gives pause
     */
    record Pause(List<String> sentences, List<Story> stories) {

        public static final Pause NONE = new Pause(List.of(), List.of());

        public Pause {
            sentences = List.copyOf(sentences);
            stories = List.copyOf(stories);
        }

        public boolean none() {
            return sentences.isEmpty();
        }
    }

    /** @param sentence what happened to that initiative */
    record Story(String reference, String name, String sentence) {}
}
