package org.chrysalis.conversation.web;

import org.chrysalis.conversation.ConversationReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** The conversation among the tabs of an initiative, with the questions that wait for an answer. */
@Component
class ConversationTab implements InitiativeTab {

    static final String PATH = "conversation";

    private final ConversationReading reading;

    ConversationTab(ConversationReading reading) {
        this.reading = reading;
    }

    @Override
    public String messageKey() {
        return "conversation.tab";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public int open(Actor actor, InitiativeHeader initiative) {
        return reading.openQuestions(actor, initiative);
    }
}
