package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An initiative that goes on or rests has nobody who leads it. */
@Component
class NobodyLeads implements AttentionRule {

    private final JdbcClient jdbc;
    private final Clock clock;

    NobodyLeads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "no-lead";
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        boolean leaderless = jdbc.sql("""
                select status <> 'ENDED' and not exists (
                    select 1 from initiative_person p where p.initiative_id = i.id and p.part = 'LEAD')
                from initiative i where i.id = :id and i.organisation_id = :organisation""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
        return leaderless
                ? List.of(new Attention(LocalDate.now(clock), null, null, "edit/people", List.of()))
                : List.of();
    }
}
