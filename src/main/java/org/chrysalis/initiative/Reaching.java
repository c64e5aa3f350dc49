package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people think of an initiative's reach, each view with its day and its person. Views differ and change,
 * and both show: none is ever edited, and who held one may only withdraw it, which stays on record.
 */
@Service
@Transactional
public class Reaching {

    /** A view, in addresses and in the history. */
    public static final String KIND = "reach-view";

    private final Changing changing;
    private final DetailsInWords inWords;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reaching(Changing changing, DetailsInWords inWords, JdbcClient jdbc, Clock clock) {
        this.changing = changing;
        this.inWords = inWords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever may log initiatives may hold a view of any that they see, and so may who edits it. */
    public static boolean mayHold(Actor actor, InitiativeHeader initiative) {
        return !initiative.ended() && (actor.may(Permission.CREATE_INITIATIVES) || initiative.editableBy(actor));
    }

    /**
     * Adds the person's own view.
     *
     * @throws Forbidden for those who may only look
     * @throws Refused once it has ended, and for a day that lies ahead
     */
    public void hold(Actor actor, String reference, UUID submission, HoldView view) {
        InitiativeHeader initiative = changing.open(actor, reference);
        initiative.requireGoingOn();
        if (!mayHold(actor, initiative)) {
            throw new Forbidden(Permission.CREATE_INITIATIVES.name());
        }
        if (view.heldOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("heldOn", "initiative.reach.future");
        }
        changing.once(actor, submission, "reach " + reference, () -> add(actor, initiative, view));
    }

    private void add(Actor actor, InitiativeHeader initiative, HoldView view) {
        WorksFor worksFor = view.worksFor();
        long id = jdbc.sql("""
                insert into reach_view (initiative_id, person_id, held_on, reach, works_for, note, recorded_at)
                values (:initiative, :person, :day, :reach, :worksFor, :note, :now) returning id""")
                .param("initiative", initiative.id())
                .param("person", actor.personId())
                .param("day", view.heldOn())
                .param("reach", view.reach().name())
                .param("worksFor", worksFor == null ? null : worksFor.name())
                .param("note", view.note())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        changing.record(
                actor,
                initiative,
                "reach-viewed",
                initiative.part(KIND, id),
                Change.collect()
                        .field("reach", null, inWords.constant("reach", view.reach()))
                        .field("works-for", null, inWords.constant("works-for", worksFor))
                        .field("date", null, view.heldOn())
                        .field("note", null, view.note())
                        .list());
    }

    /**
     * Takes one's own view back. That it was held stays in the list and in the history.
     *
     * @throws NotFound unless it is one's own and stands
     */
    public void withdraw(Actor actor, String reference, long viewId) {
        InitiativeHeader initiative = changing.open(actor, reference);
        initiative.requireGoingOn();
        int withdrawn = jdbc.sql("""
                update reach_view set withdrawn_at = :now
                where id = :id and person_id = :person and withdrawn_at is null
                  and initiative_id = (select i.id from initiative i
                                       where i.id = :initiative and i.organisation_id = :organisation)""")
                .param("now", OffsetDateTime.now(clock))
                .param("id", viewId)
                .param("initiative", initiative.id())
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .update();
        if (withdrawn == 0) {
            throw new NotFound("view");
        }
        changing.record(actor, initiative, "reach-withdrawn", initiative.part(KIND, viewId), List.of());
    }
}
