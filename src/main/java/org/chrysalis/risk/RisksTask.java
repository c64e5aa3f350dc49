package org.chrysalis.risk;

import org.chrysalis.initiative.InitiativeTask;
import org.springframework.stereotype.Component;

/** What might happen, among what can be added to an initiative. */
@Component
class RisksTask implements InitiativeTask {

    @Override
    public String labelKey() {
        return "risk.tab";
    }

    @Override
    public String path() {
        return "risks";
    }

    @Override
    public int order() {
        return 140;
    }

    @Override
    public String told() {
        return """
                exists (select 1 from risk t
                        where t.initiative_id = :initiative and t.organisation_id = :organisation and t.withdrawn_at is null)""";
    }
}
