package org.chrysalis.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.people.QuietDaysChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing was recorded about an active initiative for as many days as its organisation says. One that rests is meant
 * to be quiet.
 */
@Component
class NothingRecorded implements AttentionRule {

    static final String NAME = "quiet";

    private static final String REASON = """
            select last.day + o.quiet_days as appears_on, '' as path, array[last.day::text] as arguments
            from initiative i
            join organisation o on o.id = i.organisation_id
            cross join lateral (select (i.last_recorded_at at time zone 'Europe/London')::date as day) last
            where i.id = :initiative and i.organisation_id = :organisation and i.status = 'ACTIVE'""";

    private final AttentionSql reasons;
    private final JdbcClient jdbc;

    NothingRecorded(AttentionSql reasons, JdbcClient jdbc) {
        this.reasons = reasons;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return reasons.of(REASON, organisationId, initiativeId);
    }

    @Override
    public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
        return reasons.of(REASON, organisationId, initiatives);
    }

    /** The organisation has chosen another number of days: all its reasons are set anew in one statement. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(QuietDaysChanged changed) {
        jdbc.sql("""
                update attention a
                set appears_on = (i.last_recorded_at at time zone 'Europe/London')::date + o.quiet_days
                from initiative i join organisation o on o.id = i.organisation_id
                where a.initiative_id = i.id and a.organisation_id = :organisation and a.rule = :rule""")
                .param("organisation", changed.organisationId())
                .param("rule", NAME)
                .update();
    }
}
