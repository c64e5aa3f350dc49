package org.chrysalis.people;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        this.teams = teams;
        this.holdings = holdings;
        this.jdbc = jdbc;
    }

    /** A member, with what is left behind. */
    public record Leaving(Memberships.View member, List<Holding> holdings) {}

    private record Found(Memberships.View member, long personId) {}

    /** @throws NotFound if there is no such member here */
    public Leaving ofMember(Actor actor, long membershipId) {
        actor.require(Permission.MANAGE_PEOPLE);
        Found found = jdbc.sql("""
                select m.id, m.version, p.name, p.email, m.role_id, r.name as role_name, m.team_id, t.name as team_name,
                       m.active and p.active as active, m.person_id
                from membership m
                join person p on p.id = m.person_id
                join role r on r.id = m.role_id and r.organisation_id = m.organisation_id
                left join team t on t.id = m.team_id and t.organisation_id = m.organisation_id
                where m.id = :id and m.organisation_id = :organisation""")
                .param("id", membershipId)
                .param("organisation", actor.organisationId())
                .query((row, number) -> found(row, actor))
                .optional()
                .orElseThrow(() -> new NotFound("membership"));
        return new Leaving(
                found.member(),
                holdings.stream()
                        .flatMap(each -> each.ofPerson(actor, found.personId()).stream())
                        .filter(holding -> holding.number() > 0)
                        .toList());
    }

    private static Found found(ResultSet row, Actor actor) throws SQLException {
        long person = row.getLong("person_id");
        return new Found(
                new Memberships.View(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getLong("role_id"),
                        row.getString("role_name"),
                        row.getObject("team_id", Long.class),
                        row.getString("team_name"),
                        row.getBoolean("active"),
                        person == actor.personId()),
                person);
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
