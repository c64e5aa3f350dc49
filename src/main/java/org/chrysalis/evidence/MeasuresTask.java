package org.chrysalis.evidence;

import org.chrysalis.initiative.InitiativeTask;
import org.springframework.stereotype.Component;

/** What is measured, among what can be added to an initiative. */
@Component
class MeasuresTask implements InitiativeTask {

    @Override
    public String labelKey() {
        return "evidence.measures.title";
    }

    @Override
    public String path() {
        return "evidence/measures";
    }

    @Override
    public int order() {
        return 160;
    }

    @Override
    public String told() {
        return """
                exists (select 1 from measure t
                        where t.initiative_id = :initiative and t.organisation_id = :organisation and t.withdrawn_at is null)""";
    }
}
