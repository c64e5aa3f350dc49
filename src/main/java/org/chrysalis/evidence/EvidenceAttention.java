package org.chrysalis.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the measures asks for attention: a reading that falls due, and the day of a target. */
@Configuration(proxyBeanMethods = false)
class EvidenceAttention {

    private final AttentionSql reasons;

    EvidenceAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    /**
     * Only where people set a rhythm; counted from the latest reading, or from the day on which the measure was
     * entered.
     */
    @Bean
    AttentionRule readingDue() {
        return rule("reading-due", """
                select due.day - 7 as appears_on, due.day as due_on, 'evidence/measures/' || m.id as path,
                       array[m.name] as arguments
                from measure m
                join initiative i on i.id = m.initiative_id and i.status = 'ACTIVE'
                cross join lateral (
                    select (coalesce((select max(r.read_on) from reading r
                                      where r.measure_id = m.id and r.withdrawn_at is null),
                                     (m.recorded_at at time zone 'Europe/London')::date)
                            + case m.rhythm when 'WEEKLY' then interval '7 days' when 'MONTHLY' then interval '1 month'
                                            when 'QUARTERLY' then interval '3 months'
                                            when 'TWICE_A_YEAR' then interval '6 months'
                                            else interval '1 year' end)::date as day) due
                where m.organisation_id = :organisation and m.initiative_id = :initiative and m.withdrawn_at is null
                  and m.rhythm is not null""");
    }

    /** Until it is read on that day or after: then everybody can see whether it was reached. */
    @Bean
    AttentionRule targetDue() {
        return rule("target-due", 2, """
                select m.target_on - 30 as appears_on, m.target_on as due_on, 'evidence/measures/' || m.id as path,
                       array[m.name] as arguments
                from measure m
                join initiative i on i.id = m.initiative_id and i.status <> 'ENDED'
                where m.organisation_id = :organisation and m.initiative_id = :initiative and m.withdrawn_at is null
                  and m.target_on is not null and m.target is not null
                  and not exists (select 1 from reading r where r.measure_id = m.id and r.withdrawn_at is null
                                                            and r.read_on >= m.target_on)""");
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
