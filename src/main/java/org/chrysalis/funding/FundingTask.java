package org.chrysalis.funding;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.InitiativeTask;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** Its money, among what can be added to an initiative, for those who see money. */
@Component
class FundingTask implements InitiativeTask {

    @Override
    public String labelKey() {
        return "funding.title";
    }

    @Override
    public String path() {
        return "funding";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String told() {
        return """
                exists (select 1 from funding t
                        where t.initiative_id = :initiative and t.organisation_id = :organisation and t.withdrawn_at is null)""";
    }

    @Override
    public boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return FundingSight.of(actor, initiative);
    }
}
