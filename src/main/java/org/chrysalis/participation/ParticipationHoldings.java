package org.chrysalis.participation;

import java.util.List;
import org.chrysalis.initiative.HeldRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.springframework.stereotype.Component;

/** The partners that somebody tends, in initiatives that go on. */
@Component
class ParticipationHoldings implements Holdings {

    private static final HeldRecords.Kind PARTNERS = new HeldRecords.Kind("participation.holding.partners", """
            select p.id, p.name, p.initiative_id, 'participation/partners/' || p.id as path
            from partner p join initiative i on i.id = p.initiative_id and i.status <> 'ENDED'
            where p.organisation_id = :sightOrganisation and p.tended_by = :person and p.withdrawn_at is null""");

    private final HeldRecords held;

    ParticipationHoldings(HeldRecords held) {
        this.held = held;
    }

    @Override
    public List<Holding> ofPerson(Actor looking, long personId) {
        return held.of(looking, personId, PARTNERS);
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        return List.of();
    }
}
