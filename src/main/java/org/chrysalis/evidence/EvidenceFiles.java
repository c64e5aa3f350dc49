package org.chrysalis.evidence;

import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read and change the files of a piece of evidence: those who may do so with the piece itself. */
@Component
public class EvidenceFiles implements AttachmentGuard {

    public static final String KIND = "evidence";

    private final Initiatives initiatives;
    private final JdbcClient jdbc;

    EvidenceFiles(Initiatives initiatives, JdbcClient jdbc) {
        this.initiatives = initiatives;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Owned toRead(Actor actor, long id) {
        return owned(initiatives.open(actor, reference(actor, id)), id);
    }

    @Override
    public Owned toChange(Actor actor, long id) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference(actor, id));
        initiative.requireEditableBy(actor);
        return owned(initiative, id);
    }

    private static Owned owned(InitiativeHeader initiative, long id) {
        return new Owned(
                Subject.within(initiative.id(), KIND, id, initiative.reference()),
                "/initiatives/" + initiative.reference() + "/evidence/" + id);
    }

    private String reference(Actor actor, long id) {
        return jdbc.sql("""
                select i.reference from evidence e
                join initiative i on i.id = e.initiative_id and i.organisation_id = e.organisation_id
                where e.id = :id and e.organisation_id = :organisation and e.withdrawn_at is null""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("evidence"));
    }
}
