package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles that are taken from a team, by initiatives that go on. */
@Component
class DrawHoldings implements Holdings {

    private final JdbcClient jdbc;
    private final Clock clock;

    DrawHoldings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Holding> ofPerson(Actor looking, long personId) {
        return List.of();
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        long number = jdbc.sql("""
                select count(*) from draw d join initiative i on i.id = d.initiative_id and i.status <> 'ENDED'
                where d.organisation_id = :organisation and d.team_id = :team and d.withdrawn_at is null
                  and (d.ends_on is null or d.ends_on >= :today)""")
                .param("organisation", organisationId)
                .param("team", teamId)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
        return List.of(new Holding("funding.holding.draws", number, ""));
    }
}
