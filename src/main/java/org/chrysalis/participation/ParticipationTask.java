package org.chrysalis.participation;

import org.chrysalis.initiative.InitiativeTask;
import org.springframework.stereotype.Component;

/** Who had a say, among what can be added to an initiative. */
@Component
class ParticipationTask implements InitiativeTask {

    @Override
    public String labelKey() {
        return "participation.title";
    }

    @Override
    public String path() {
        return "participation";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public String told() {
        return """
                exists (select 1 from participation t
                        where t.initiative_id = :initiative and t.organisation_id = :organisation and t.withdrawn_at is null)""";
    }
}
