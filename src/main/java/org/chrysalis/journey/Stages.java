package org.chrysalis.journey;

import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;

/** What the journey asks of a stage that somebody chose. */
final class Stages {

    private Stages() {}

    /** @throws Refused if it is retired, or not a stage of this organisation */
    static StageView requireInUse(Pathway pathway, long organisationId, long stageId, String field) {
        StageView stage;
        try {
            stage = pathway.stage(organisationId, stageId);
        } catch (NotFound another) {
            throw new Refused(field, "journey.stage.unknown");
        }
        if (stage.retired()) {
            throw new Refused(field, "journey.stage.retired", stage.name());
        }
        return stage;
    }

    static String name(Pathway pathway, long organisationId, long stageId) {
        return pathway.stage(organisationId, stageId).name();
    }
}
