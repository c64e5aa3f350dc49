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

    /** As many of a kind as can be read at a glance; all of them are one step away. */
    private static final int FEW = 3;

    private final PresentStage stage;
    private final ActivityReading activities;

    PresentStageSection(PresentStage stage, ActivityReading activities) {
        this.stage = stage;
        this.activities = activities;
    }

    /**
     * @param talked how many of the criteria, in the words that they have, the reviews of this visit talked about
     * @param unmet how many they last found partly in place, or not yet
     * @param left the first of these: what there is to talk about
     * @param folded the other criteria, a tap away
     * @param activities the first that somebody took up and has not done
     * @param others a few that are done or that nobody took up, a tap away
     * @param more how many activities there are besides
     */
    public record View(
            List<PresentStage.Criterion> criteria,
            long talked,
            long unmet,
            List<PresentStage.Criterion> left,
            List<PresentStage.Criterion> folded,
            List<ActivityView> activities,
            List<ActivityView> others,
            int more) {}

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
        List<PresentStage.Criterion> left =
                criteria.stream().filter(PresentStageSection::isLeft).limit(FEW).toList();
        List<ActivityView> all = activities.of(initiative);
        List<ActivityView> underWay = all.stream()
                .filter(activity -> activity.taken() && !activity.done())
                .limit(FEW)
                .toList();
        List<ActivityView> others = all.stream()
                .filter(activity -> !activity.taken() || activity.done())
                .sorted(Comparator.comparing(ActivityView::done).thenComparing(activity -> !activity.taken()))
                .limit(FEW)
                .toList();
        return new View(
                criteria,
                criteria.stream().filter(PresentStageSection::isSaid).count(),
                criteria.stream().filter(PresentStageSection::isLeft).count(),
                left,
                criteria.stream().filter(criterion -> !left.contains(criterion)).toList(),
                underWay,
                others,
                all.size() - underWay.size() - others.size());
    }

    private static boolean isSaid(PresentStage.Criterion criterion) {
        return criterion.said() != null && criterion.said().ofTheseWords();
    }

    private static boolean isLeft(PresentStage.Criterion criterion) {
        return criterion.said() != null && criterion.said().left();
    }
}
