package org.chrysalis.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a team. */
@Component
class TeamHoldings implements Holdings {

    private final JdbcClient jdbc;

    TeamHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> ofPerson(Actor looking, long personId) {
        return List.of();
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        long people = jdbc.sql("""
                select count(*) from membership
                where organisation_id = :organisation and team_id = :team and active""")
                .param("organisation", organisationId)
                .param("team", teamId)
                .query(Long.class)
                .single();
        return List.of(new Holding("people.holding.members", people, ""));
    }
}
