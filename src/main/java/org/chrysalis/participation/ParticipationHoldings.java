package org.chrysalis.participation;

import java.util.List;
import org.chrysalis.people.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partners that somebody tends, in initiatives that go on. */
@Component
class ParticipationHoldings implements Holdings {

    private final JdbcClient jdbc;

    ParticipationHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> ofPerson(long organisationId, long personId) {
        long number = jdbc.sql("""
                select count(*) from partner p join initiative i on i.id = p.initiative_id and i.status <> 'ENDED'
                where p.organisation_id = :organisation and p.tended_by = :person and p.withdrawn_at is null""")
                .param("organisation", organisationId)
                .param("person", personId)
                .query(Long.class)
                .single();
        return List.of(new Holding("participation.holding.partners", number, ""));
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        return List.of();
    }
}
