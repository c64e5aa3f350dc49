package org.chrysalis.initiative;

import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of a view of reach, such as what it rests on. A view is its person’s own, so they alone add to it, and as
 * long as they stand by it. What was withdrawn stays in the list, and so do its files and what is said of it.
 */
@Component
public class ReachFiles extends InitiativeRecord implements AttachmentGuard {

    private final Initiatives initiatives;
    private final JdbcClient jdbc;

    ReachFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, Reaching.KIND, """
                (select p.name from person p where p.id = r.person_id)
                || ', ' || to_char(r.held_on, 'FMDD FMMonth YYYY')""", """
                select i.reference from reach_view r
                join initiative i on i.id = r.initiative_id
                where r.id = :id and i.organisation_id = :organisation""", "/initiatives/%s/reach");
        this.initiatives = initiatives;
        this.jdbc = jdbc;
    }

    @Override
    public Owned toChange(Actor actor, long id) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference(actor, id));
        if (!standsBy(actor, id)) {
            throw new Forbidden(Permission.CREATE_INITIATIVES.name());
        }
        initiative.requireGoingOn();
        return owned(initiative, id);
    }

    private boolean standsBy(Actor actor, long id) {
        return jdbc.sql("""
                select exists (select 1 from reach_view r join initiative i on i.id = r.initiative_id
                               where r.id = :id and i.organisation_id = :organisation
                                 and r.person_id = :person and r.withdrawn_at is null)""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(Boolean.class)
                .single();
    }
}
