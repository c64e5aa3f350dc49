package org.chrysalis.initiative;

import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of a view of reach, such as what it rests on. A view is its person’s own, so they alone add to it, and as
 * long as they stand by it. What was withdrawn stays in the list, and so do its files and what is said of it; its
 * person and whoever edits the initiative may take its files off.
 */
@Component
public class ReachFiles extends InitiativeRecord implements AttachmentGuard, WithdrawnRecords {

    private final Initiatives initiatives;
    private final JdbcClient jdbc;

    ReachFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, Reaching.KIND, """
                (select p.name from person p where p.id = r.person_id)
                || ', ' || to_char(r.held_on, 'FMDD FMMonth YYYY')""", """
                from reach_view r
                join initiative i on i.id = r.initiative_id
                where true""", RecordPage.of("reach"));
        this.initiatives = initiatives;
        this.jdbc = jdbc;
    }

    @Override
    public Owned toChange(Actor actor, long id) {
        Kept kept = kept(actor, id);
        InitiativeHeader initiative = initiatives.openForMove(actor, kept.reference());
        if (!standsBy(actor, id)) {
            throw new Forbidden(Permission.CREATE_INITIATIVES.name());
        }
        initiative.requireGoingOn();
        return owned(actor, initiative, id, kept);
    }

    @Override
    public String withdrawn() {
        return """
                select '%s' as kind, r.id, p.name || ', ' || to_char(r.held_on, 'FMDD FMMonth YYYY') as name
                from reach_view r
                join initiative i on i.id = r.initiative_id
                join person p on p.id = r.person_id
                where r.initiative_id = :owner and i.organisation_id = :organisation and r.withdrawn_at is not null
                """.formatted(Reaching.KIND);
    }

    @Override
    public Owned toTakeOff(Actor actor, long id) {
        if (standsBy(actor, id)) {
            return toChange(actor, id);
        }
        Kept kept = kept(actor, id);
        InitiativeHeader initiative = initiatives.openForMove(actor, kept.reference());
        if (!isWithdrawn(actor, id) || !initiative.editableBy(actor) && !isOf(actor, id)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        return withdrawn(initiative, id, kept);
    }

    private boolean isWithdrawn(Actor actor, long id) {
        return is("r.withdrawn_at is not null", actor, id);
    }

    private boolean isOf(Actor actor, long id) {
        return is("r.person_id = :person", actor, id);
    }

    private boolean standsBy(Actor actor, long id) {
        return is("r.person_id = :person and r.withdrawn_at is null", actor, id);
    }

    private boolean is(String condition, Actor actor, long id) {
        return jdbc.sql("""
                select exists (select 1 from reach_view r join initiative i on i.id = r.initiative_id
                               where r.id = :id and i.organisation_id = :organisation and %s)""".formatted(condition))
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(Boolean.class)
                .single();
    }
}
