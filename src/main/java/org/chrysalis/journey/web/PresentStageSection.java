package org.chrysalis.journey.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.journey.ActivityReading;
import org.chrysalis.journey.ActivityView;
import org.chrysalis.journey.PresentStage;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The criteria and the activities of the stage where it stands, on the overview. */
@Component
class PresentStageSection implements OverviewSection {

    private final PresentStage stage;
    private final ActivityReading activities;

    PresentStageSection(PresentStage stage, ActivityReading activities) {
        this.stage = stage;
        this.activities = activities;
    }

    /** @param talked how many of the criteria the latest review talked about */
    public record View(
            List<PresentStage.Criterion> criteria, long talked, List<ActivityView> activities, boolean changeable) {}

    @Override
    public int order() {
        return 210;
    }

    @Override
    public String template() {
        return "journey/overview";
    }

    @Override
    public String fragment() {
        return "stage";
    }

    @Override
    public @Nullable View view(Actor actor, InitiativeHeader initiative) {
        if (initiative.ended()) {
            return null;
        }
        List<PresentStage.Criterion> criteria = stage.criteria(initiative);
        return new View(
                criteria,
                criteria.stream()
                        .filter(criterion -> criterion.answer() != null)
                        .count(),
                activities.of(initiative),
                initiative.editableBy(actor));
    }
}
