package org.chrysalis.context;

import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.springframework.stereotype.Component;

/** The files of an event, such as the report of an inspection: every member may read them, as the event itself. */
@Component
public class ContextEventFiles implements AttachmentGuard {

    public static final String KIND = "context-event";

    private final ContextReading reading;

    ContextEventFiles(ContextReading reading) {
        this.reading = reading;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Owned toRead(Actor actor, long id) {
        ContextEventView event = reading.find(actor, id).orElseThrow(() -> new NotFound(KIND));
        return owned(event);
    }

    private static Owned owned(ContextEventView event) {
        return new Owned(Subject.of(KIND, event.id(), event.name()), "/context/" + event.id());
    }

    @Override
    public Owned toChange(Actor actor, long id) {
        ContextEventView event = reading.find(actor, id).orElseThrow(() -> new NotFound(KIND));
        if (!ContextEvents.mayChange(actor, event)) {
            throw new Forbidden(Permission.MANAGE_SETTINGS.name());
        }
        return owned(event);
    }
}
