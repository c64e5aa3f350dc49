package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The initiatives that somebody leads, or that a team has; those that have ended ask nothing of anybody. */
@Component
class RegisterHoldings implements Holdings {

    private final JdbcClient jdbc;

    RegisterHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> ofPerson(Actor looking, long personId) {
        return jdbc.sql("""
                select count(*) as leads,
                       count(*) filter (where not exists (
                           select 1 from initiative_person o
                           join membership m on m.person_id = o.person_id
                                            and m.organisation_id = i.organisation_id and m.active
                           where o.initiative_id = i.id and o.part = 'LEAD' and o.person_id <> :person)) as alone
                from initiative_person ip
                join initiative i on i.id = ip.initiative_id and i.status <> 'ENDED'
                where i.organisation_id = :organisation and ip.person_id = :person and ip.part = 'LEAD'""")
                .param("organisation", looking.organisationId())
                .param("person", personId)
                .query((row, number) -> List.of(
                        new Holding("initiative.holding.leads", row.getLong("leads"), list("lead", personId)),
                        new Holding(
                                row.getLong("alone") == row.getLong("leads")
                                        ? "initiative.holding.alone.all"
                                        : "initiative.holding.alone",
                                row.getLong("alone"),
                                list("lead", personId) + "&with-" + LeadsFilter.NAME + "=" + LeadsFilter.ONE)))
                .single();
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        long initiatives = jdbc.sql("""
                select count(*) from initiative
                where organisation_id = :organisation and team_id = :team and status <> 'ENDED'""")
                .param("organisation", organisationId)
                .param("team", teamId)
                .query(Long.class)
                .single();
        return List.of(new Holding("initiative.holding.team", initiatives, list("team", teamId)));
    }

    private static String list(String filter, long id) {
        return "/initiatives?" + filter + "=" + id;
    }
}
