package org.chrysalis.risk;

import java.util.List;
import org.chrysalis.initiative.HeldRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.springframework.stereotype.Component;

/** The risks that somebody sees to. */
@Component
class RiskHoldings implements Holdings {

    private static final HeldRecords.Kind RISKS = new HeldRecords.Kind("risk.holding.risks", """
            select id, wording as name, initiative_id, 'risks/' || id as path from risk
            where organisation_id = :sightOrganisation and owner_id = :person and withdrawn_at is null
              and (state not in ('HAPPENED', 'CLOSED') or state = 'HAPPENED' and next_look_on is not null)""");

    private final HeldRecords held;

    RiskHoldings(HeldRecords held) {
        this.held = held;
    }

    @Override
    public List<Holding> ofPerson(Actor looking, long personId) {
        return held.of(looking, personId, RISKS);
    }

    @Override
    public List<Holding> ofTeam(long organisationId, long teamId) {
        return List.of();
    }
}
