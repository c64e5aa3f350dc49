package org.chrysalis.people;

import java.util.List;
import org.chrysalis.people.Holdings.Holding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who manages people what is left behind, before they take access away or retire a team. */
@Service
@Transactional(readOnly = true)
public class Farewells {

    private final Memberships memberships;
    private final Teams teams;
    private final List<Holdings> holdings;
    private final JdbcClient jdbc;

    Farewells(Memberships memberships, Teams teams, List<Holdings> holdings, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.teams = teams;
        this.holdings = holdings;
    }

    /** @throws org.chrysalis.support.NotFound if there is no such member here */
    public List<Holding> ofMember(Actor actor, long membershipId) {
        memberships.view(actor, membershipId);
        long person = jdbc.sql("select person_id from membership where id = :id and organisation_id = :organisation")
                .param("id", membershipId)
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
        return holdings.stream()
                .flatMap(each -> each.ofPerson(actor.organisationId(), person).stream())
                .filter(holding -> holding.number() > 0)
                .toList();
    }

    /** @throws org.chrysalis.support.NotFound if there is no such team here */
    public List<Holding> ofTeam(Actor actor, long teamId) {
        teams.view(actor, teamId);
        return holdings.stream()
                .flatMap(each -> each.ofTeam(actor.organisationId(), teamId).stream())
                .filter(holding -> holding.number() > 0)
                .toList();
    }
}
