package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.initiative.HeldRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.springframework.stereotype.Component;

/** What somebody promised to see to and has not done: conditions, activities, check-ins after an ending. */
@Component
class JourneyHoldings implements Holdings {

    /** Of what has ended nobody can give a condition to somebody else. */
    private static final HeldRecords.Kind CONDITIONS = new HeldRecords.Kind("journey.holding.conditions", """
            select c.id, c.wording as name, c.initiative_id, 'journey#condition-' || c.id as path
            from condition c join initiative i on i.id = c.initiative_id and i.status <> 'ENDED'
            where c.organisation_id = :sightOrganisation and c.owner_id = :person and c.met_on is null""");

    private static final HeldRecords.Kind ACTIVITIES = new HeldRecords.Kind("journey.holding.activities", """
            select a.id, a.wording as name, a.initiative_id, 'activities' as path
            from activity a join initiative i on i.id = a.initiative_id and i.status <> 'ENDED'
            where a.organisation_id = :sightOrganisation and a.person_id = :person and a.done_on is null""");

    private static final HeldRecords.Kind CHECK_INS = new HeldRecords.Kind("journey.holding.check-ins", """
            select id, what as name, initiative_id, 'journey#check-in-' || id as path from check_in
            where organisation_id = :sightOrganisation and owner_id = :person and done_on is null""");

    private final HeldRecords held;

    JourneyHoldings(HeldRecords held) {
        this.held = held;
    }

    @Override
    public List<Holding> ofPerson(Actor looking, long personId) {
        return held.of(looking, personId, CONDITIONS, ACTIVITIES, CHECK_INS);
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        return List.of();
    }
}
