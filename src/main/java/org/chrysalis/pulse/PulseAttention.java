package org.chrysalis.pulse;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A team that was asked before and has not been for long. Only where it was begun: nobody is told to begin. New work
 * and work that spreads have their own haste.
 */
@Component
class PulseAttention implements AttentionRule {

    private final JdbcClient jdbc;

    PulseAttention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "pulse-quiet";
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select (last.ended_on + interval '3 months')::date as appears_on, last.ended_on
                from initiative i
                join stage s on s.id = i.stage_id and s.phase in ('INCUBATION', 'EMBEDDING')
                join lateral (select max(coalesce(r.closed_on, r.closes_on)) as ended_on from pulse_round r
                              where r.initiative_id = i.id and r.organisation_id = i.organisation_id) last
                  on last.ended_on is not null
                where i.organisation_id = :organisation and i.id = :initiative and i.status = 'ACTIVE'""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .query((row, number) -> new Attention(
                        row.getObject("appears_on", LocalDate.class),
                        null,
                        null,
                        "pulse",
                        List.of(row.getString("ended_on"))))
                .list();
    }
}
