package org.chrysalis.conversation.web;

import org.chrysalis.initiative.InitiativeTab;
import org.springframework.stereotype.Component;

/** The conversation among the tabs of an initiative. */
@Component
class ConversationTab implements InitiativeTab {

    static final String PATH = "conversation";

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
}
