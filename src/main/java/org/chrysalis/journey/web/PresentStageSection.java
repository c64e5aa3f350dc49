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
     */
    public record View(
            List<PresentStage.Criterion> criteria,
            long talked,
            long unmet,
            List<PresentStage.Criterion> left,
            List<PresentStage.Criterion> folded,
            Doing doing) {}

    /**
     * @param all of this visit, with what people usually do in its stage and nobody took up
     * @param underWay the first that somebody took up and has not done
     * @param others a few that nobody took up or that are done, a tap away
     */
    public record Doing(List<ActivityView> all, List<ActivityView> underWay, List<ActivityView> others) {

        static Doing of(List<ActivityView> all) {
            return new Doing(
                    all,
                    all.stream()
                            .filter(activity -> activity.taken() && !activity.done())
                            .limit(FEW)
                            .toList(),
                    all.stream()
                            .filter(activity -> !activity.taken() || activity.done())
                            .sorted(Comparator.comparing(ActivityView::done)
                                    .thenComparing(activity -> !activity.taken()))
                            .limit(FEW)
                            .toList());
        }

        /** Whether nobody took up anything: all are what people usually do. */
        public boolean untouched() {
            return all.stream().noneMatch(ActivityView::taken);
        }

        public long othersUsual() {
            return others.size() - othersDone();
        }

        public long othersDone() {
            return taken(others);
        }

        public int more() {
            return all.size() - underWay.size() - others.size();
        }

        /** How many of those that are not shown here somebody took up. */
        public long moreTaken() {
            return taken(all) - underWay.size() - othersDone();
        }

        private static long taken(List<ActivityView> some) {
            return some.stream().filter(ActivityView::taken).count();
        }
    }

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
        return new View(
                criteria,
                criteria.stream().filter(PresentStageSection::isSaid).count(),
                criteria.stream().filter(PresentStageSection::isLeft).count(),
                left,
                criteria.stream().filter(criterion -> !left.contains(criterion)).toList(),
                Doing.of(activities.of(initiative)));
    }

    private static boolean isSaid(PresentStage.Criterion criterion) {
        return criterion.said() != null && criterion.said().ofTheseWords();
    }

    private static boolean isLeft(PresentStage.Criterion criterion) {
        return criterion.said() != null && criterion.said().left();
    }
}
