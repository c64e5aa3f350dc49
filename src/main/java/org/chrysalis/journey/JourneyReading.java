package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads journeys. Takes initiatives that were opened for a person ({@link InitiativeHeader}), so who may see one was
 * decided before.
 */
@Service
@Transactional(readOnly = true)
public class JourneyReading {

    /** More than any journey is long; a page stays a page. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Pathway pathway;
    private final Clock clock;

    JourneyReading(JdbcClient jdbc, Pathway pathway, Clock clock) {
        this.jdbc = jdbc;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** The whole journey, in three queries. A visit that is over has the name that its stage had when it ended. */
    public JourneyView of(InitiativeHeader initiative) {
        LocalDate today = LocalDate.now(clock);
        JourneyStory story = new JourneyStory(today);
        jdbc.sql("""
                select v.id, v.main, v.ordinal, v.stage_id,
                       coalesce(w.name, s.name) as stage_name, v.started_on, v.ended_on,
                       v.begun_with_move_id is not null as begun_with_move,
                       v.ended_with_move_id is not null as ended_with_move,
                       m.direction, m.reason, m.criteria_unmet, m.corrected_at, r.number as review, c.name as context,
                       c.happened_on as context_on,
                       array(select d.name from move_decider d where d.move_id = m.id order by d.ordinal) as deciders
                from visit v
                join stage s on s.id = v.stage_id
                left join lateral (
                    select d.wording ->> 'name' as name from wording_version d
                    where v.ended_on is not null and d.subject_kind = 'STAGE' and d.subject_id = v.stage_id
                    order by d.valid_from < ((v.ended_on + 1)::timestamp at time zone 'Europe/London') desc,
                             case when d.valid_from < ((v.ended_on + 1)::timestamp at time zone 'Europe/London')
                                  then -d.number else d.number end
                    limit 1) w on true
                left join move m on m.to_visit_id = v.id
                left join review r on r.id = m.review_id
                left join context_event c on c.id = m.context_event_id
                where v.initiative_id = :initiative and v.organisation_id = :organisation
                order by v.ordinal nulls last, v.started_on, v.id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(story::visit);
        jdbc.sql("""
                select 'PAUSE' as kind, id, started_on, ended_on, reason, review_on, resume_note, deciders,
                       null as cause, null as learned, null as continues, null as care, null as context, visit_id,
                       cast(null as date) as context_on
                from pause where initiative_id = :initiative and organisation_id = :organisation
                union all
                select 'ENDING', e.id, e.ended_on, e.reopened_on, e.why, null, null, e.deciders,
                       e.cause, e.learned, e.continues, e.care, c.name, null, c.happened_on
                from ending e left join context_event c on c.id = e.context_event_id
                where e.initiative_id = :initiative and e.organisation_id = :organisation
                union all
                select 'HAPPENING', id, happened_on, null, name, null, null, null, kind, null, null, null, null, null,
                       null
                from context_event
                where organisation_id = :organisation and withdrawn_at is null and happened_on <= :today
                  and happened_on >= (select min(started_on) from visit
                                      where initiative_id = :initiative and organisation_id = :organisation)
                order by started_on, id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("today", today)
                .param("most", MOST)
                .query(story::rest);
        return story.build(pathway.allStages(initiative.organisationId()));
    }
}
