package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How initiatives really travel: not a line, and none of it a target.
 *
 * @param few the initiatives themselves, where they are fewer than {@value Portfolio#FEWEST}
 * @param stages in their order, those that are no longer used only where something was in them
 * @param steps from stage to stage in the period
 * @param backReasons what moves back of the period have in common
 * @param backs the latest moves back of the period, with their reasons
 * @param causes what happened to the whole organisation in the period or lay behind what happened in it, the latest
 *     first
 */
public record Flow(
        LocalDate day,
        Period period,
        Portfolio.Size size,
        List<Portfolio.Few> few,
        List<Stage> stages,
        List<Step> steps,
        List<Stay> stays,
        List<Dot> dots,
        Backs backsCounted,
        BackReasons backReasons,
        List<Back> backs,
        List<Rest> rests,
        List<Cause> causes) {

    public record Stage(long id, String name) {}

    /** @param times how often; {@code initiatives} how many went this way */
    public record Step(String direction, long fromId, long toId, int times, int initiatives) {

        /** {@code on}, {@code back}, {@code again} or {@code reopen} */
        public String key() {
            return direction.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * How long visits to a stage took that were over in the period, each return counted for itself.
     *
     * @param over how many of them, of {@code initiatives}
     * @param open visits that go on now, which the quartiles leave out
     * @param quarter the least days of which it is so that a quarter of them took at most as many; the others alike
     */
    public record Stay(
            long stageId,
            int over,
            int initiatives,
            int open,
            @Nullable Double quarter,
            @Nullable Double middle,
            @Nullable Double threeQuarters) {}

    /**
     * Visits of about the same length.
     *
     * @param days that the shortest of them took, or has taken so far
     * @param visits how many
     * @param open whether they go on
     */
    public record Dot(long stageId, int days, int visits, boolean open) {}

    /** @param named how many of the moves back name something that happened to the whole organisation */
    public record Backs(int times, int initiatives, int named) {}

    public record Back(
            String reference,
            String name,
            LocalDate movedOn,
            String fromStage,
            String toStage,
            String reason,
            @Nullable String cause) {}

    /**
     * @param now how many rest in this stage now
     * @param times how often something began to rest there in the period
     */
    public record Rest(long stageId, int now, int times) {}

    /**
     * @param backs how many moves back of the period name it; {@code endings} how many endings do
     * @param all how many of these there are, of which the latest are told
     */
    public record Cause(long id, LocalDate happenedOn, String name, int backs, int endings, int all) {}

    static Flow of(ScopeReading.Read read, LocalDate day, Period period, Portfolio.Size size, List<Portfolio.Few> few) {
        List<Stays.Visits> visits = read.rows(Stays.VISITS);
        return new Flow(
                day,
                period,
                size,
                few,
                read.rows(FlowSections.STAGES),
                read.rows(FlowSections.STEPS),
                visits.stream().filter(each -> !each.dot()).map(Stays::stay).toList(),
                visits.stream().filter(Stays.Visits::dot).map(Stays::dot).toList(),
                read.one(FlowSections.BACKS_COUNTED),
                BackReasons.of(read),
                read.rows(FlowSections.BACKS),
                read.rows(FlowSections.RESTS),
                read.rows(FlowSections.CAUSES));
    }

    /** Its page is always of today. */
    public boolean past() {
        return false;
    }

    public boolean tooFew() {
        return size.all() < Portfolio.FEWEST;
    }

    /** How many steps in this direction there were. */
    public int times(String direction) {
        return steps.stream()
                .filter(step -> step.direction().equals(direction))
                .mapToInt(Step::times)
                .sum();
    }

    public String nameOf(long stage) {
        return stages.stream()
                .filter(each -> each.id() == stage)
                .map(Stage::name)
                .findFirst()
                .orElse("");
    }

    /** The stages in which anything was, with how long it stayed. */
    public List<Stay> staysInOrder() {
        return stages.stream()
                .flatMap(stage -> stays.stream().filter(stay -> stay.stageId() == stage.id()))
                .toList();
    }

    public List<Rest> restsInOrder() {
        return stages.stream()
                .flatMap(stage -> rests.stream().filter(rest -> rest.stageId() == stage.id()))
                .toList();
    }

    /** Forward steps first, each kind in the order of the stages. */
    public List<Step> stepsInOrder() {
        List<Long> order = stages.stream().map(Stage::id).toList();
        return steps.stream()
                .sorted(java.util.Comparator.comparingInt((Step step) ->
                                List.of("ON", "BACK", "AGAIN", "REOPEN").indexOf(step.direction()))
                        .thenComparingInt(step -> order.indexOf(step.fromId()))
                        .thenComparingInt(step -> order.indexOf(step.toId())))
                .toList();
    }

    /** Those that a picture draws: what moved on or back. A reopening is no move, and beginning again goes nowhere. */
    public List<Step> moves() {
        return stepsInOrder().stream()
                .filter(step -> List.of("ON", "BACK").contains(step.direction()))
                .toList();
    }

    /** What was found of the moves. */
    public List<Sentence> findings() {
        return List.of(Sentence.of(
                "portfolio.flow.steps.finding", times("ON"), times("BACK"), times("AGAIN"), times("REOPEN")));
    }
}
