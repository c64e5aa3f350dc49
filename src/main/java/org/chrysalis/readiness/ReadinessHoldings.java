package org.chrysalis.readiness;

import java.util.List;
import org.chrysalis.people.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody sees to about the ground, and the rounds of a team that are open. */
@Component
class ReadinessHoldings implements Holdings {

    private final JdbcClient jdbc;

    ReadinessHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> ofPerson(long organisationId, long personId) {
        long number = jdbc.sql("""
                select count(*) from readiness_action a
                join readiness_round r on r.id = a.round_id and r.withdrawn_at is null
                left join initiative i on i.id = r.initiative_id
                where a.organisation_id = :organisation and a.owner_id = :person and a.done_on is null
                  and a.withdrawn_at is null and coalesce(i.status, '') <> 'ENDED'""")
                .param("organisation", organisationId)
                .param("person", personId)
                .query(Long.class)
                .single();
        return List.of(new Holding("readiness.holding.actions", number, ""));
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        long number = jdbc.sql("""
                select count(*) from readiness_round
                where organisation_id = :organisation and team_id = :team and closed_on is null
                  and withdrawn_at is null""")
                .param("organisation", organisationId)
                .param("team", teamId)
                .query(Long.class)
                .single();
        return List.of(new Holding("readiness.holding.rounds", number, "/readiness"));
    }
}
