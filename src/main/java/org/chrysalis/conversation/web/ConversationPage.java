package org.chrysalis.conversation.web;

import org.chrysalis.conversation.ConversationReading;
import org.chrysalis.conversation.Topic;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a conversation shows, beside the form with which something is said. */
@Component
class ConversationPage {

    /** In the address: the questions that were not answered, alone. */
    static final String OPEN = "open";

    private static final String QUESTIONS = "questions";

    private final ConversationReading reading;
    private final InitiativePage frame;
    private final Directory directory;

    ConversationPage(ConversationReading reading, InitiativePage frame, Directory directory) {
        this.reading = reading;
        this.frame = frame;
        this.directory = directory;
    }

    String show(Actor actor, Topic topic, boolean open, int number, Model page) {
        frame.frame(actor, topic.initiative(), ConversationTab.PATH, page);
        ConversationReading.Page shown = reading.page(actor, topic, open, number);
        QueryString all = address(topic);
        QueryString questions = all.with(QUESTIONS, OPEN);
        page.addAttribute("topic", topic);
        page.addAttribute("conversation", shown);
        page.addAttribute("onlyOpen", open);
        page.addAttribute("other", open ? all.href() : questions.href());
        page.addAttribute("people", directory.people(actor));
        page.addAttribute("pages", PageLinks.of(shown.paging(), open ? questions : all));
        return "conversation/conversation";
    }

    private static QueryString address(Topic topic) {
        QueryString address =
                QueryString.of("/initiatives/" + topic.initiative().reference() + "/conversation");
        return topic.isRecord() ? address.with("about", topic.kind() + "-" + topic.id()) : address;
    }
}
