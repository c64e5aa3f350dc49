package org.chrysalis.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A risk as a page may show it.
 *
 * @param people whether people bear it
 * @param score the last one that it was given, if it was given any
 * @param leftKindName whom or what the risk concerns that the safeguard leaves, where it is no longer people
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
        return experiment.conversion().onRisk(state, experiment.leftKindName() != null);
    }

    /** Whom or what an experiment leaves the risk to, as long as it does so. */
    public @Nullable String leftBy(ByExperiment experiment) {
        return experiment.works() && !state.over() ? experiment.leftKindName() : null;
    }

    /** Those that make it smaller, whatever became of it since. */
    List<ByExperiment> working() {
        return experiments.stream().filter(ByExperiment::works).toList();
    }

    /** Whom or what the risk concerns that is left, as the page says; nothing once it is over. */
    List<String> left() {
        return state.over()
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
