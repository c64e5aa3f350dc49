package org.chrysalis.readiness;

import java.util.List;
import org.chrysalis.initiative.HeldRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody sees to about the ground, and the rounds of a team that are open. */
@Component
class ReadinessHoldings implements Holdings {

    private static final HeldRecords.Kind ACTIONS = new HeldRecords.Kind("readiness.holding.actions", """
            select a.id, a.what as name, r.initiative_id, '/readiness/' || r.id as path
            from readiness_action a
            join readiness_round r on r.id = a.round_id and r.withdrawn_at is null
            left join initiative i on i.id = r.initiative_id
            where a.organisation_id = :sightOrganisation and a.owner_id = :person and a.done_on is null
              and a.withdrawn_at is null and coalesce(i.status, '') <> 'ENDED'""");

    private final HeldRecords held;
    private final JdbcClient jdbc;

    ReadinessHoldings(HeldRecords held, JdbcClient jdbc) {
        this.held = held;
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> ofPerson(Actor looking, long personId) {
        return held.of(looking, personId, ACTIONS);
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
