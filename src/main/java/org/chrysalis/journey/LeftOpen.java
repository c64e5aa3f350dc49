package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an earlier move or review left open in the stage that a move leaves or a review looks at. Whoever says that a
 * criterion is in place is shown that somebody still sees to it, and may close it in the same step; nothing is closed
 * because a criterion is ticked.
 */
@Service
@Transactional(readOnly = true)
public class LeftOpen {

    private static final String SELECT = """
            select c.id, c.criterion_id, c.wording, c.owner_id, p.name as owner_name, c.due_on
            from condition c
            join person p on p.id = c.owner_id
            left join review o on o.id = c.review_id
            left join move m on m.id = c.move_id
            where c.initiative_id = :initiative and c.organisation_id = :organisation and c.met_on is null
              and\s""";

    private final ConditionRepository conditions;
    private final PromiseTrail trail;
    private final JdbcClient jdbc;

    LeftOpen(ConditionRepository conditions, PromiseTrail trail, JdbcClient jdbc) {
        this.conditions = conditions;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** @param criterionId none of what a review asked for in its own words */
    public record Open(
            long id, @Nullable Long criterionId, String wording, long ownerId, String ownerName, LocalDate dueOn) {

        /** Whether this person may say that it is met. */
        public boolean closableBy(Actor actor, InitiativeHeader initiative) {
            return ownerId == actor.personId() || initiative.editableBy(actor);
        }
    }

    /** Of the stage where the initiative stands. */
    public List<Open> here(InitiativeHeader initiative) {
        return of(initiative, """
                        coalesce((select k.stage_id from criterion k where k.id = c.criterion_id), o.stage_id) = :stage
                        order by c.due_on, c.id""")
                .param("stage", initiative.stageId())
                .query(Open.class)
                .list();
    }

    /**
     * What this review found in place or not to apply, and what an earlier one of the same stage asked for in its own
     * words; nothing that was asked for after the day on which it was held.
     */
    public List<Open> besides(InitiativeHeader initiative, long reviewId) {
        return of(initiative, """
                        exists (select 1 from review r
                                where r.id = :review and r.organisation_id = c.organisation_id
                                  and coalesce(o.held_on, m.moved_on) <= r.held_on
                                  and (c.criterion_id is null and o.stage_id = r.stage_id
                                       or exists (select 1 from review_answer a
                                                  where a.review_id = r.id and a.criterion_id = c.criterion_id
                                                    and a.answer in ('IN_PLACE', 'DOES_NOT_APPLY'))))
                        order by c.due_on, c.id""").param("review", reviewId).query(Open.class).list();
    }

    private JdbcClient.StatementSpec of(InitiativeHeader initiative, String which) {
        return jdbc.sql(SELECT + which)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId());
    }

    /**
     * Closes what people say is met as they take a step, as of the day of the step. What somebody closed meanwhile
     * stays as they closed it.
     *
     * @param met the criteria that the step says are in place; none where nobody was asked
     * @throws NotFound for what is not of the initiative
     * @throws Forbidden for what this person may not close
     * @throws Refused for a criterion that is said not to be met at the same time; for a day before it was asked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(
            Actor actor, InitiativeHeader initiative, Collection<Long> closed, LocalDate day, @Nullable Set<Long> met) {
        for (long id : closed) {
            Condition condition = conditions
                    .findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                    .orElseThrow(() -> new NotFound("condition"));
            if (condition.ownerId() != actor.personId() && !initiative.editableBy(actor)) {
                throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
            }
            if (met != null && condition.criterionId() != null && !met.contains(condition.criterionId())) {
                throw new Refused("closed", "journey.still-open.not-met");
            }
            Promised before = condition.promised();
            if (before.done()) {
                continue;
            }
            Day.requireNotBefore(
                    conditions.madeOn(id, initiative.organisationId()),
                    day,
                    "closed",
                    "journey.condition.met.before-made");
            condition.seeTo(day, actor.personId(), "");
            conditions.saveAndFlush(condition);
            trail.seenTo(actor, initiative, before, condition.promised());
        }
    }
}
