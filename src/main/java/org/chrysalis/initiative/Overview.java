package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeDetails.ReachView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the register knows of one initiative. It takes the header that a page has opened for the person, and
 * holds it against the actor's organisation.
 */
@Service
@Transactional(readOnly = true)
public class Overview {

    /** As many views of reach as a page shows. */
    static final int MOST_VIEWS = 200;

    /** As many reasons as a page shows. */
    private static final int MOST_REASONS = 20;

    private final DetailsQueries details;
    private final ReachViews views;
    private final AttentionRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overview(DetailsQueries details, ReachViews views, AttentionRules rules, JdbcClient jdbc, Clock clock) {
        this.details = details;
        this.views = views;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public InitiativeDetails details(Actor actor, InitiativeHeader initiative) {
        requireOwn(actor, initiative);
        return details.of(initiative.organisationId(), initiative.id());
    }

    /** The latest view of each person that stands, newest first. */
    public List<ReachView> presentViews(Actor actor, InitiativeHeader initiative) {
        requireOwn(actor, initiative);
        return views.present(actor, initiative);
    }

    /** Every view, newest first, those withdrawn included. */
    public List<ReachView> allViews(Actor actor, InitiativeHeader initiative) {
        requireOwn(actor, initiative);
        return views.all(initiative.organisationId(), initiative.id());
    }

    /** Those that stand and those withdrawn, newest first, as many as a sheet holds. */
    List<ReachView> sheetViews(Actor actor, InitiativeHeader initiative) {
        requireOwn(actor, initiative);
        return views.first(initiative.organisationId(), initiative.id(), RecordSheet.MOST);
    }

    /** The reasons to look at it now, most pressing first. */
    public List<AttentionItem> attention(Actor actor, InitiativeHeader initiative) {
        requireOwn(actor, initiative);
        return AttentionRules.bind(jdbc.sql("""
                select i.reference, i.name, a.rule, a.appears_on, a.due_on, a.path, a.arguments, %s as acts
                from attention a join initiative i on i.id = a.initiative_id
                where a.organisation_id = :organisation and a.initiative_id = :id
                  and a.appears_on <= :today and a.rule in (:rules)
                order by a.rank, a.due_on nulls last, a.appears_on, a.id
                limit :most""".formatted(AttentionRules.ACTS)), actor)
                .param("organisation", actor.organisationId())
                .param("id", initiative.id())
                .param("today", LocalDate.now(clock))
                .param("rules", rules.visibleToOrNone(actor, initiative.own()))
                .param("most", MOST_REASONS)
                .query((row, number) -> rules.read(row))
                .list();
    }

    private static void requireOwn(Actor actor, InitiativeHeader initiative) {
        if (initiative.organisationId() != actor.organisationId()) {
            throw new NotFound("initiative");
        }
    }
}
