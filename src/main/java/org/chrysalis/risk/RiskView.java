package org.chrysalis.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * A risk as a page may show it.
 *
 * @param people whether people bear it
 * @param score the last one that it was given, if it was given any
 * @param leftKindName whom or what the risk concerns that the safeguard leaves, where it is no longer people
 * @param ended whether its initiative has ended: it stands as it stood then
 * @param overdue whether somebody should have looked at it again by now
 * @param experiments those that make it small enough to handle, or are or were meant to
 */
public record RiskView(
        long id,
        String wording,
        long kindId,
        String kindName,
        boolean people,
        @Nullable Score score,
        RiskState state,
        String measures,
        String safeguard,
        @Nullable Long leftKindId,
        @Nullable String leftKindName,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        @Nullable LocalDate nextLookOn,
        boolean overdue,
        List<ByExperiment> experiments,
        boolean ended,
        int version) {

    public RiskView {
        experiments = List.copyOf(experiments);
    }

    /**
     * A score in the words of its day.
     *
     * @param levels as many as the scale had then
     * @param by who gave it
     */
    public record Score(
            int likelihood,
            int impact,
            int levels,
            String likelihoodWords,
            String impactWords,
            LocalDate on,
            @Nullable String by) {

        public int number() {
            return likelihood * impact;
        }

        public int most() {
            return levels * levels;
        }

        /** The first of these, latest first, if the latest is lower within its scale; otherwise none. */
        public static @Nullable Score fallenFrom(List<Score> scores) {
            if (scores.size() < 2) {
                return null;
            }
            Score latest = scores.get(0);
            Score first = scores.get(scores.size() - 1);
            return latest.number() * first.most() < first.number() * latest.most() ? first : null;
        }

        /** Whether there are several, all of one scale, so that a line through them tells no lie. */
        public static boolean comparable(List<Score> scores) {
            return scores.size() > 1
                    && scores.stream().mapToInt(Score::levels).distinct().count() == 1;
        }

        public RiskLevel level() {
            return RiskLevel.of(likelihood, impact, levels);
        }
    }

    /**
     * An experiment that turns it into a lesser one, or is or was meant to.
     *
     * @param leftKindName whom or what the risk concerns that is left; none where it is the same, only smaller
     */
    public record ByExperiment(
            long id, String question, @Nullable String leftKindName, Conversion conversion) {

        boolean works() {
            return conversion == Conversion.WORKS;
        }
    }

    /** The key of what is said of one of its experiments. */
    public String told(ByExperiment experiment) {
        return experiment.conversion().onRisk(toldAs(), experiment.leftKindName() != null);
    }

    /** Whom or what an experiment leaves the risk to, as long as it does so. */
    public @Nullable String leftBy(ByExperiment experiment) {
        return experiment.works() && !past() ? experiment.leftKindName() : null;
    }

    /** Whether what makes it smaller is told in the past: it is over, or its initiative is. */
    public boolean past() {
        return ended || state.over();
    }

    /** The key of what is told in the past of its safeguard. */
    public String safeguarded() {
        return toldAs().over("risk.converted.safeguard.");
    }

    private RiskState toldAs() {
        return ended && !state.over() ? RiskState.CLOSED : state;
    }

    /** The key of its state, which stood so when its initiative ended. */
    public String standing() {
        return (past() && !state.over() ? "risk.state.ended." : "risk.state.") + Kebab.of(state);
    }

    /** Whether a day for the next look still means something. */
    public boolean looked() {
        return nextLookOn != null && !ended && state != RiskState.CLOSED;
    }

    /** Those that make it smaller, whatever became of it since. */
    List<ByExperiment> working() {
        return experiments.stream().filter(ByExperiment::works).toList();
    }

    /** Whom or what the risk concerns that is left, as the page says; nothing once it is over. */
    List<String> left() {
        return past()
                ? List.of()
                : Stream.concat(
                                Stream.ofNullable(safeguard.isEmpty() ? null : leftKindName),
                                working().stream().flatMap(each -> Stream.ofNullable(each.leftKindName())))
                        .distinct()
                        .toList();
    }

    /** Its score, where it was given on a scale with another number of levels than this one. */
    public @Nullable Score scoredOnAnother(RiskScale scale) {
        return score != null && score.levels() != scale.levels() ? score : null;
    }

    /** Whether it happened to people. */
    public boolean harmed() {
        return people && state == RiskState.HAPPENED;
    }

    /** Whether something turns this risk to people into a lesser one. */
    public boolean converted() {
        return people && (!safeguard.isEmpty() || !working().isEmpty());
    }

    /** It happened to people, and it is not said what is being done, or when somebody looks again. */
    public boolean untended() {
        return harmed() && !ended && (measures.isEmpty() || nextLookOn == null);
    }

    /** A high risk to people, and nothing done about it; set aside, until it is said when somebody looks again. */
    public boolean untouched() {
        return people
                && (state == RiskState.OPEN || state.isSetAside() && nextLookOn == null)
                && score != null
                && score.level() == RiskLevel.HIGH
                && measures.isEmpty()
                && safeguard.isEmpty()
                && working().isEmpty();
    }
}
