package org.chrysalis.journey.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.LeftOpen;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is still open from before as choices: each with who sees to it and by when. */
@Component
class StillOpenWords {

    private final LeftOpen open;
    private final MessageSource messages;
    private final Dates dates;

    StillOpenWords(LeftOpen open, MessageSource messages, Dates dates) {
        this.open = open;
        this.messages = messages;
        this.dates = dates;
    }

    /** Of the stage where it stands, those that this person may close. */
    List<Choice> here(Actor actor, InitiativeHeader initiative) {
        return choices(actor, initiative, open.here(initiative));
    }

    /** Those that this person may close. */
    List<Choice> choices(Actor actor, InitiativeHeader initiative, List<LeftOpen.Open> open) {
        return open.stream()
                .filter(each -> each.closableBy(actor, initiative))
                .map(each -> Choice.of(each.id(), each.wording()).withHint(who(each)))
                .toList();
    }

    private String who(LeftOpen.Open open) {
        return messages.getMessage(
                "journey.still-open.who",
                new Object[] {open.ownerName(), dates.date(open.dueOn())},
                LocaleContextHolder.getLocale());
    }
}
