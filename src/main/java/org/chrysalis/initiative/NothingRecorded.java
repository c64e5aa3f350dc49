package org.chrysalis.initiative;

import java.time.OffsetDateTime;
import java.util.List;
import org.chrysalis.people.QuietDaysChanged;
import org.chrysalis.support.ClockConfiguration;
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

    private final JdbcClient jdbc;

    NothingRecorded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select i.last_recorded_at, o.quiet_days
                from initiative i join organisation o on o.id = i.organisation_id
                where i.id = :id and i.organisation_id = :organisation and i.status = 'ACTIVE'""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query((row, number) -> {
                    var recorded = row.getObject("last_recorded_at", OffsetDateTime.class)
                            .atZoneSameInstant(ClockConfiguration.LONDON)
                            .toLocalDate();
                    return new Attention(
                            recorded.plusDays(row.getInt("quiet_days")), null, null, "", List.of(recorded.toString()));
                })
                .list();
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
