package org.chrysalis.funding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of an initiative's money asks for attention; shown to those who see it. */
@Configuration(proxyBeanMethods = false)
class FundingAttention {

    private final AttentionSql reasons;

    FundingAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    /** A quarter of a year: a budget round takes as long, and notice to a member of staff. */
    @Bean
    AttentionRule moneyEnds() {
        return rule("funding-ends", """
                select e.ends_on - 90 as appears_on, e.ends_on as due_on, 'funding' as path,
                       array[]::text[] as arguments, null::date as lapses_on
                from funding_edge e join initiative i on i.id = e.initiative_id and i.status <> 'ENDED'
                where e.organisation_id = :organisation and e.initiative_id = :initiative
                  and not exists (select 1 from funding f
                                  where f.initiative_id = e.initiative_id and f.organisation_id = e.organisation_id
                                    and not f.committed and f.withdrawn_at is null
                                    and (f.ends_on is null or f.ends_on > e.ends_on))""");
    }

    /**
     * Something goes on, but so little that people and services lose what pays for them. A day that is past asks no
     * more.
     */
    @Bean
    AttentionRule mostMoneyEnds() {
        return rule("funding-falls", """
                select f.ends_on - 90 as appears_on, f.ends_on as due_on, 'funding' as path,
                       array[]::text[] as arguments, f.ends_on + 1 as lapses_on
                from funding_fall f join initiative i on i.id = f.initiative_id and i.status <> 'ENDED'
                where f.organisation_id = :organisation and f.initiative_id = :initiative and f.ends_on >= :today
                order by f.ends_on limit 1""");
    }

    /** What is hoped for pays nobody yet, but somebody is at it: another sentence. */
    @Bean
    AttentionRule moneyEndsInHope() {
        return rule("funding-ends-in-hope", """
                select e.ends_on - 90 as appears_on, e.ends_on as due_on, 'funding' as path,
                       array[f.source] as arguments, null::date as lapses_on
                from funding_edge e join initiative i on i.id = e.initiative_id and i.status <> 'ENDED'
                join lateral (select source from funding
                              where initiative_id = e.initiative_id and organisation_id = e.organisation_id
                                and not committed and withdrawn_at is null and (ends_on is null or ends_on > e.ends_on)
                              order by starts_on, id limit 1) f on true
                where e.organisation_id = :organisation and e.initiative_id = :initiative""");
    }

    /**
     * From the day on which it was said, for it is known then and does not become truer, until outcomes were to be
     * seen: afterwards nothing can be done about it.
     */
    @Bean
    AttentionRule outcomesAfterMoney() {
        return rule("outcomes-after-money", 2, """
                select (h.recorded_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       'funding/horizon' as path,
                       array[h.outcomes_by::text, e.ends_on::text] as arguments, h.outcomes_by + 1 as lapses_on
                from horizon h join funding_edge e on e.initiative_id = h.initiative_id
                join initiative i on i.id = h.initiative_id and i.status <> 'ENDED'
                where h.organisation_id = :organisation and h.initiative_id = :initiative
                  and h.outcomes_by > e.ends_on and h.outcomes_by >= :today""");
    }

    /** Whoever is to bring outcomes about is paid only afterwards. */
    @Bean
    AttentionRule outcomesBeforeMoney() {
        return rule("outcomes-before-money", """
                select (h.recorded_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       'funding/horizon' as path,
                       array[h.outcomes_by::text, f.starts_on::text] as arguments, h.outcomes_by + 1 as lapses_on
                from horizon h join initiative i on i.id = h.initiative_id and i.status <> 'ENDED'
                join lateral (select min(starts_on) as starts_on from funding
                              where initiative_id = h.initiative_id and organisation_id = h.organisation_id
                                and committed and withdrawn_at is null) f on f.starts_on > h.outcomes_by
                where h.organisation_id = :organisation and h.initiative_id = :initiative
                  and h.outcomes_by >= :today""");
    }

    /** A small sum that goes on until outcomes are to be seen pays for few of those who are to bring them about. */
    @Bean
    AttentionRule outcomesAfterMostMoney() {
        return rule("outcomes-after-fall", """
                select (h.recorded_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       'funding/horizon' as path,
                       array[h.outcomes_by::text, f.ends_on::text] as arguments, f.ends_on + 1 as lapses_on
                from horizon h join initiative i on i.id = h.initiative_id and i.status <> 'ENDED'
                join lateral (select min(ends_on) as ends_on from funding_fall
                              where initiative_id = h.initiative_id and organisation_id = h.organisation_id
                                and ends_on >= :today) f on h.outcomes_by > f.ends_on
                where h.organisation_id = :organisation and h.initiative_id = :initiative
                  and not exists (select 1 from funding_edge e
                                  where e.initiative_id = h.initiative_id and e.organisation_id = h.organisation_id
                                    and e.ends_on < h.outcomes_by)""");
    }

    /** Money ends and other money comes later: nobody is paid in between. As early as where nothing follows. */
    @Bean
    AttentionRule moneyPauses() {
        return rule("funding-gap", """
                select g.covered_to + 1 - 90 as appears_on, g.covered_to + 1 as due_on, 'funding' as path,
                       array[(g.starts_on - 1)::text] as arguments, g.starts_on as lapses_on
                from (select f.initiative_id, f.starts_on,
                             max(coalesce(f.ends_on, 'infinity')) over (order by f.starts_on, f.id
                                 rows between unbounded preceding and 1 preceding) as covered_to
                      from funding f
                      where f.organisation_id = :organisation and f.initiative_id = :initiative
                        and f.committed and f.withdrawn_at is null) g
                join initiative i on i.id = g.initiative_id and i.status <> 'ENDED'
                where g.covered_to < g.starts_on - 1 and g.starts_on > :today
                order by g.starts_on limit 1""");
    }

    /** Until outcomes were to be seen; afterwards nothing can be done about it. */
    @Bean
    AttentionRule outcomesWithoutMoney() {
        return rule("outcomes-without-money", """
                select (h.recorded_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       'funding/horizon' as path, array[h.outcomes_by::text] as arguments,
                       h.outcomes_by + 1 as lapses_on
                from horizon h join initiative i on i.id = h.initiative_id and i.status <> 'ENDED'
                where h.organisation_id = :organisation and h.initiative_id = :initiative and h.outcomes_by >= :today
                  and not exists (select 1 from funding f
                                  where f.initiative_id = h.initiative_id and f.organisation_id = h.organisation_id
                                    and f.committed and f.withdrawn_at is null)""");
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

            /** The horizon is a form; what it says stands beside the money. */
            @Override
            public String readAt(String path) {
                return "funding";
            }

            @Override
            public CalendarKind calendar() {
                return CalendarKind.FUNDING;
            }

            @Override
            public Permission takes() {
                return Permission.VIEW_MONEY;
            }

            @Override
            public boolean visibleToOwn(Actor actor) {
                return FundingSight.of(actor, true);
            }

            @Override
            public boolean discreet() {
                return true;
            }
        };
    }
}
