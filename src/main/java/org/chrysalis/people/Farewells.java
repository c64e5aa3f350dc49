package org.chrysalis.people;

import java.util.List;
import org.chrysalis.people.Holdings.Holding;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who manages people what is left behind, before they take access away or retire a team. */
@Service
@Transactional(readOnly = true)
public class Farewells {

    private final Teams teams;
    private final List<Holdings> holdings;
    private final JdbcClient jdbc;

    Farewells(Teams teams, List<Holdings> holdings, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.holdings = holdings;
    }

    /** @throws NotFound if there is no such member here */
    public List<Holding> ofMember(Actor actor, long membershipId) {
        actor.require(Permission.MANAGE_PEOPLE);
        long person = jdbc.sql("select person_id from membership where id = :id and organisation_id = :organisation")
                .param("id", membershipId)
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("person"));
        return holdings.stream()
                .flatMap(each -> each.ofPerson(actor.organisationId(), person).stream())
                .filter(holding -> holding.number() > 0)
                .toList();
    }

    /** @throws NotFound if there is no such team here */
    public List<Holding> ofTeam(Actor actor, long teamId) {
        teams.view(actor, teamId);
        return holdings.stream()
                .flatMap(each -> each.ofTeam(actor.organisationId(), teamId).stream())
                .filter(holding -> holding.number() > 0)
                .toList();
    }
}
