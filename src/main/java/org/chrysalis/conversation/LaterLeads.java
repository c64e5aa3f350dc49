package org.chrysalis.conversation;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.LeadsAdded;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Permission;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who leads an initiative from now on is told of the questions that wait for its leads. */
@Component
class LaterLeads {

    private final Initiatives initiatives;
    private final ConversationReading reading;
    private final Actors actors;
    private final Mentions mentions;

    LaterLeads(Initiatives initiatives, ConversationReading reading, Actors actors, Mentions mentions) {
        this.initiatives = initiatives;
        this.reading = reading;
        this.actors = actors;
        this.mentions = mentions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LeadsAdded added) {
        added.leads().stream()
                .flatMap(lead -> actors.find(lead, added.actor().organisationId()).stream())
                .filter(lead -> lead.may(Permission.VIEW_INITIATIVES))
                .forEach(lead -> tell(lead, added.initiativeId()));
    }

    private void tell(Actor lead, long initiative) {
        initiatives
                .find(lead, initiative)
                .ifPresent(seen ->
                        reading.waiting(lead, seen).forEach(question -> mentions.tellWaiting(lead, seen, question)));
    }
}
