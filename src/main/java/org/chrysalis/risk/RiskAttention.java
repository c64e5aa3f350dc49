package org.chrysalis.risk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of risks and experiments asks for attention, one rule a question. */
@Configuration(proxyBeanMethods = false)
class RiskAttention {

    private final AttentionSql reasons;

    RiskAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    /** Somebody wanted to look at it again, also where it has happened since. */
    @Bean
    AttentionRule riskLookDue() {
        return rule("risk-look-due", 3, """
                select r.next_look_on - 14 as appears_on, r.next_look_on as due_on, r.owner_id as person_id,
                       'risks/' || r.id as path, array[r.wording] as arguments, null::date as lapses_on,
                       case when k.people then 'HARM' else 'REST' end as rank
                from risk r
                join risk_kind k on k.id = r.kind_id
                join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                where r.organisation_id = :organisation and r.initiative_id = :initiative
                  and r.withdrawn_at is null and r.next_look_on is not null
                  and r.state <> 'CLOSED'""");
    }

    /**
     * Harm to people that is likely and bad enough to be high, and no measure or safeguard against it and no experiment
     * that makes it smaller; it holds again from the day after one that is under way, and until one that is planned
     * begins. Set aside, reduced or accepted, it asks until it is said when somebody looks again, and by that day's own
     * rule from then on.
     */
    @Bean
    AttentionRule riskToPeopleOpen() {
        return rule("risk-to-people-open", 6, """
                select greatest(r.scored_on, x.over_on) as appears_on, null::date as due_on, r.owner_id as person_id,
                       'risks/' || r.id as path, array[r.scored_on::text,
                       r.wording] as arguments, x.begins_on as lapses_on, 'HARM_UNTENDED' as rank
                from risk r
                join risk_kind k on k.id = r.kind_id and k.people
                join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                cross join lateral (select count(*) filter (where works
                                                            and (decision is not null or ends_on is null)) as lasting,
                                           max(ends_on) filter (where works) + 1 as over_on,
                                           min(started_on) filter (where (decision is null or shown)
                                                                   and started_on > :today) as begins_on
                                    from (select e.*, coalesce(%s, false) as works, %s as shown from experiment e
                                          where e.risk_id = r.id and e.initiative_id = r.initiative_id
                                            and e.withdrawn_at is null) e) x
                where r.organisation_id = :organisation and r.initiative_id = :initiative
                  and r.withdrawn_at is null and r.measures = '' and r.safeguard = '' and x.lasting = 0
                  and %s
                  and %s""".formatted(
                Conversion.WORKS_IN_SQL, Conversion.SHOWN_IN_SQL, RiskState.UNGUARDED_IN_SQL, RiskLevel.HIGH_IN_SQL));
    }

    /** People were harmed: until it is said what is being done and when somebody looks again, or it is closed. */
    @Bean
    AttentionRule harmHappened() {
        return rule("risk-happened", """
                select (r.recorded_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       r.owner_id as person_id, 'risks/' || r.id as path,
                       array[(r.recorded_at at time zone 'Europe/London')::date::text, r.wording] as arguments,
                       null::date as lapses_on, 'HARM_UNTENDED' as rank
                from risk r
                join risk_kind k on k.id = r.kind_id and k.people
                join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                where r.organisation_id = :organisation and r.initiative_id = :initiative
                  and r.withdrawn_at is null and r.state = 'HAPPENED'
                  and (r.measures = '' or r.next_look_on is null)""");
    }

    /** From its last day on: what happened. */
    @Bean
    AttentionRule experimentOver() {
        return over("experiment-over", 4, "not " + ExperimentReading.TOLD_IN_SQL);
    }

    /** From its last day on, where it is said what happened: what was decided. */
    @Bean
    AttentionRule experimentUndecided() {
        return over("experiment-undecided", 3, ExperimentReading.TOLD_IN_SQL);
    }

    /** Where it has no days and it is said what happened, from the day on which it was recorded: what was decided. */
    @Bean
    AttentionRule experimentTold() {
        return rule("experiment-told", """
                select (e.recorded_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       null::bigint as person_id, 'risks/experiments/' || e.id as path,
                       array[(e.recorded_at at time zone 'Europe/London')::date::text, e.question] as arguments,
                       null::date as lapses_on, 'REST' as rank
                from experiment e join initiative i on i.id = e.initiative_id and i.status <> 'ENDED'
                where e.organisation_id = :organisation and e.initiative_id = :initiative
                  and e.withdrawn_at is null and e.started_on is null and e.ends_on is null
                  and e.decision is null and %s""".formatted(ExperimentReading.TOLD_IN_SQL));
    }

    /** From the day on which it was stopped: nobody planned that day, so it is none that anything ends on. */
    @Bean
    AttentionRule experimentStoppedEarly() {
        return rule("experiment-stopped-early", """
                select e.ends_on as appears_on, null::date as due_on, null::bigint as person_id,
                       'risks/experiments/' || e.id as path, array[e.ends_on::text, e.question] as arguments,
                       null::date as lapses_on, 'REST' as rank
                from experiment e join initiative i on i.id = e.initiative_id and i.status <> 'ENDED'
                where e.organisation_id = :organisation and e.initiative_id = :initiative
                  and e.withdrawn_at is null and e.ends_on is not null and e.decision is null
                  and e.ending_id is null and e.stopped_early""");
    }

    private AttentionRule over(String name, int edition, String told) {
        return rule(name, edition, """
                select e.ends_on as appears_on, e.ends_on as due_on, null::bigint as person_id,
                       'risks/experiments/' || e.id as path, array[e.question] as arguments,
                       null::date as lapses_on, 'REST' as rank
                from experiment e join initiative i on i.id = e.initiative_id and i.status <> 'ENDED'
                where e.organisation_id = :organisation and e.initiative_id = :initiative
                  and e.withdrawn_at is null and e.ends_on is not null and e.decision is null
                  and e.ending_id is null and not e.stopped_early and %s""".formatted(told));
    }

    /** It came to no end of its own: an ending stopped it, and a reopening does not make it go on. */
    @Bean
    AttentionRule experimentStopped() {
        return rule("experiment-stopped", """
                select coalesce(g.reopened_on, e.ends_on) as appears_on, null::date as due_on,
                       null::bigint as person_id, 'risks/experiments/' || e.id as path,
                       array[e.ends_on::text, e.question] as arguments, null::date as lapses_on, 'REST' as rank
                from experiment e join initiative i on i.id = e.initiative_id and i.status <> 'ENDED'
                join ending g on g.id = e.ending_id and g.initiative_id = e.initiative_id
                where e.organisation_id = :organisation and e.initiative_id = :initiative
                  and e.withdrawn_at is null and e.decision is null""");
    }

    private AttentionRule rule(String name, String sql) {
        return rule(name, 1, sql);
    }

    private AttentionRule rule(String name, int edition, String sql) {
        return new AttentionRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int edition() {
                return edition;
            }

            @Override
            public List<Attention> reasonsFor(long organisationId, long initiativeId) {
                return reasons.of(sql, organisationId, initiativeId);
            }

            @Override
            public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
                return reasons.of(sql, organisationId, initiatives);
            }
        };
    }
}
