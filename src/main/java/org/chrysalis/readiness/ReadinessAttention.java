package org.chrysalis.readiness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.springframework.stereotype.Component;

/** What was to be done about an initiative's ground asks whoever sees to it, from a month before its day. */
@Component
class ReadinessAttention implements AttentionRule {

    static final String NAME = "readiness-action-due";

    /** "Due in 30 days". */
    static final int BEFORE = 30;

    private static final String REASON = """
            select a.due_on - %d as appears_on, a.due_on, a.owner_id as person_id, 'readiness' as path,
                   array[a.what] as arguments
            from readiness_action a
            join readiness_round r on r.id = a.round_id and r.withdrawn_at is null
            join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
            where a.organisation_id = :organisation and r.initiative_id = :initiative
              and a.withdrawn_at is null and a.done_on is null
            order by a.due_on, a.id limit %d""".formatted(BEFORE, ActionReading.MOST);

    private final AttentionSql reasons;

    ReadinessAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tellsAnotherDay() {
        return true;
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
