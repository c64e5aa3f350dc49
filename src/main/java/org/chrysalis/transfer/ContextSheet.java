package org.chrysalis.transfer;

import java.util.List;
import java.util.Locale;
import org.chrysalis.audit.Subject;
import org.chrysalis.context.ContextReading;
import org.chrysalis.initiative.OrganisationSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What happened to the organisation as a sheet, in the order of its page. It is here because {@code context} lies below
 * the register, where sheets are declared.
 */
@Component
class ContextSheet implements OrganisationSheet {

    private final ContextReading reading;
    private final MessageSource messages;

    ContextSheet(ContextReading reading, MessageSource messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "context";
    }

    @Override
    public List<String> headings() {
        return List.of("context.list.event", "context.event.date", "context.list.kind", "context.event.note");
    }

    /** @param id of the organisation; another one than the actor's is missing */
    @Override
    public Taken take(Actor actor, long id) {
        if (id != actor.organisationId()) {
            throw new NotFound("context of organisation " + id);
        }
        return new Taken(
                Subject.of("organisation", id, messages.getMessage("context.read.title", null, Locale.UK)),
                "events",
                reading.page(actor, MOST, 0).stream()
                        .map(event -> List.of(
                                event.name(),
                                event.on().toString(),
                                messages.getMessage("context.kind." + Kebab.of(event.kind()), null, Locale.UK),
                                event.note()))
                        .toList());
    }
}
