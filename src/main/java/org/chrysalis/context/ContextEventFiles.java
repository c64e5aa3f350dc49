package org.chrysalis.context;

import java.util.List;
import java.util.Optional;
import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.attachment.FileOfRecord;
import org.chrysalis.attachment.FilesOfRecords;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.springframework.stereotype.Component;

/**
 * The files of an event, such as the report of an inspection: every member may read them, as the event itself. Those of
 * one that was withdrawn are there for whoever keeps the organisation's settings, who may take them off.
 */
@Component
public class ContextEventFiles implements AttachmentGuard {

    public static final String KIND = "context-event";

    private static final String WITHDRAWN = """
            select '%s' as kind, r.id, r.name from context_event r
            where r.organisation_id = :organisation and r.organisation_id = :owner and r.withdrawn_at is not null
            """.formatted(KIND);

    private final ContextReading reading;
    private final FilesOfRecords files;

    ContextEventFiles(ContextReading reading, FilesOfRecords files) {
        this.reading = reading;
        this.files = files;
    }

    /** Those of events that were withdrawn, for whoever keeps the settings. */
    public List<FileOfRecord> ofWithdrawn(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        return files.of(actor, WITHDRAWN, actor.organisationId());
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
        reading.hold(actor, id);
        ContextEventView event = reading.find(actor, id).orElseThrow(() -> new NotFound(KIND));
        if (!ContextEvents.mayChange(actor, event)) {
            throw new Forbidden(Permission.MANAGE_SETTINGS.name());
        }
        return owned(event);
    }

    @Override
    public Owned toReadFile(Actor actor, long id) {
        return withdrawn(actor, id).orElseGet(() -> toRead(actor, id));
    }

    @Override
    public Owned toTakeOff(Actor actor, long id) {
        return withdrawn(actor, id).orElseGet(() -> toChange(actor, id));
    }

    /** To others it is missing, as it is to everybody where events are listed. */
    private Optional<Owned> withdrawn(Actor actor, long id) {
        return reading.find(actor, id).isEmpty() && actor.may(Permission.MANAGE_SETTINGS)
                ? reading.named(actor, id).map(event -> new Owned(Subject.of(KIND, id, event.name()), "/admin/context"))
                : Optional.empty();
    }
}
