package org.chrysalis.evidence;

import org.chrysalis.initiative.InitiativeTask;
import org.springframework.stereotype.Component;

/** What was found out, among what can be added to an initiative. */
@Component
class EvidenceTask implements InitiativeTask {

    @Override
    public String labelKey() {
        return "evidence.tab";
    }

    @Override
    public String path() {
        return "evidence";
    }

    @Override
    public int order() {
        return 170;
    }

    @Override
    public String told() {
        return """
                exists (select 1 from evidence t
                        where t.initiative_id = :initiative and t.organisation_id = :organisation and t.withdrawn_at is null)""";
    }
}
