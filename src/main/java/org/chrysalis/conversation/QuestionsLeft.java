package org.chrysalis.conversation;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OpenQuestions;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/**
 * Questions that nobody answered are named before an initiative ends, and after it stay without an answer. Those of
 * {@link LaterKinds} go on waiting, and are not named.
 */
@Component
class QuestionsLeft implements OpenQuestions {

    private final ConversationReading reading;

    QuestionsLeft(ConversationReading reading) {
        this.reading = reading;
    }

    @Override
    public String words(Actor actor, InitiativeHeader initiative) {
        return reading.openWords(actor, initiative);
    }
}
