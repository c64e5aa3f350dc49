package org.chrysalis.journey.web;

import java.util.Comparator;
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

    /** As many activities as can be read at a glance; all of them are one step away. */
    private static final int FEW = 5;

    private final PresentStage stage;
    private final ActivityReading activities;

    PresentStageSection(PresentStage stage, ActivityReading activities) {
        this.stage = stage;
        this.activities = activities;
    }

    /**
     * @param talked how many of the criteria the latest review talked about
     * @param activities the first few: what somebody took up and has not done, then what nobody took up
     * @param more how many activities there are besides
     */
    public record View(
            List<PresentStage.Criterion> criteria,
            long talked,
            List<ActivityView> activities,
            int more,
            boolean changeable) {}

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
        List<ActivityView> all = activities.of(initiative);
        List<ActivityView> first = all.stream()
                .sorted(Comparator.comparing(ActivityView::done).thenComparing(activity -> !activity.taken()))
                .limit(FEW)
                .toList();
        return new View(
                criteria,
                criteria.stream()
                        .filter(criterion -> criterion.answer() != null)
                        .count(),
                first,
                all.size() - first.size(),
                initiative.editableBy(actor));
    }
}
