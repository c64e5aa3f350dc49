package org.chrysalis.funding;

import org.chrysalis.initiative.InitiativeTask;
import org.springframework.stereotype.Component;

/** What shelters it, among what can be added to an initiative. */
@Component
class ProtectionsTask implements InitiativeTask {

    @Override
    public String labelKey() {
        return "funding.protection.title";
    }

    @Override
    public String path() {
        return "funding/protections";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public String told() {
        return """
                exists (select 1 from protection t
                        where t.initiative_id = :initiative and t.organisation_id = :organisation and t.withdrawn_at is null)""";
    }
}
