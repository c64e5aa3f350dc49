package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.people.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody promised to see to and has not done: conditions, activities, check-ins after an ending. */
@Component
class JourneyHoldings implements Holdings {

    private final JdbcClient jdbc;

    JourneyHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> ofPerson(long organisationId, long personId) {
        return jdbc.sql("""
                select (select count(*) from condition
                        where organisation_id = :organisation and owner_id = :person and met_on is null) as conditions,
                       (select count(*)
                        from activity a join initiative i on i.id = a.initiative_id and i.status <> 'ENDED'
                        where a.organisation_id = :organisation and a.person_id = :person
                          and a.done_on is null) as activities,
                       (select count(*) from check_in
                        where organisation_id = :organisation and owner_id = :person
                          and done_on is null) as check_ins""")
                .param("organisation", organisationId)
                .param("person", personId)
                .query((row, number) -> List.of(
                        new Holding("journey.holding.conditions", row.getLong("conditions"), ""),
                        new Holding("journey.holding.activities", row.getLong("activities"), ""),
                        new Holding("journey.holding.check-ins", row.getLong("check_ins"), "")))
                .single();
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        return List.of();
    }
}
