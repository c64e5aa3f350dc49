package org.chrysalis.participation;

import org.chrysalis.initiative.InitiativeTask;
import org.springframework.stereotype.Component;

/** Who it works with, among what can be added to an initiative. */
@Component
class PartnersTask implements InitiativeTask {

    @Override
    public String labelKey() {
        return "participation.partners";
    }

    @Override
    public String path() {
        return "participation/partners";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String told() {
        return """
                exists (select 1 from partner t
                        where t.initiative_id = :initiative and t.organisation_id = :organisation and t.withdrawn_at is null)""";
    }
}
