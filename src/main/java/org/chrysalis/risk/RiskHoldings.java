package org.chrysalis.risk;

import java.util.List;
import org.chrysalis.people.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The risks that somebody sees to. */
@Component
class RiskHoldings implements Holdings {

    private final JdbcClient jdbc;

    RiskHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> ofPerson(long organisationId, long personId) {
        long number = jdbc.sql("""
                select count(*) from risk
                where organisation_id = :organisation and owner_id = :person and withdrawn_at is null
                  and (state in (:current) or state = 'HAPPENED' and next_look_on is not null)""")
                .param("organisation", organisationId)
                .param("person", personId)
                .param("current", RiskState.current())
                .query(Long.class)
                .single();
        return List.of(new Holding("risk.holding.risks", number, ""));
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        return List.of();
    }
}
