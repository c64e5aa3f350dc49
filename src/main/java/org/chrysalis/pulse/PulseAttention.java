package org.chrysalis.pulse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.springframework.stereotype.Component;

/**
 * A team that was asked before and has not been for long. Only where it was begun: nobody is told to begin. New work
 * and work that spreads have their own haste.
 */
@Component
class PulseAttention implements AttentionRule {

    private static final String REASON = """
            select (last.ended_on + interval '3 months')::date as appears_on, 'pulse' as path,
                   array[last.ended_on::text] as arguments
            from initiative i
            join stage s on s.id = i.stage_id and s.phase in ('INCUBATION', 'EMBEDDING')
            join lateral (select max(coalesce(r.closed_on, r.closes_on)) as ended_on from pulse_round r
                          where r.initiative_id = i.id and r.organisation_id = i.organisation_id) last
              on last.ended_on is not null
            where i.organisation_id = :organisation and i.id = :initiative and i.status = 'ACTIVE'""";

    private final AttentionSql reasons;

    PulseAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    @Override
    public String name() {
        return "pulse-quiet";
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return reasons.of(REASON, organisationId, initiativeId);
    }

    @Override
    public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
        return reasons.of(REASON, organisationId, initiatives);
    }
}
