package org.chrysalis.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for an experiment as it stands here. */
public record SaveExperiment(Plan plan, Outcome outcome, int version) {

    /**
     * What is tested.
     *
     * @param exposed how many people; from 1 to 4 it is kept as "fewer than five"
     * @param exposedWho who they are, as a group
     * @param stopRule when it is stopped early
     * @param riskId the risk that it makes small enough to handle
     * @param leftKindId whom or what the risk that is left concerns, where it is no longer people
     */
    public record Plan(
            String question,
            String element,
            String hopedFor,
            @Nullable Integer exposed,
            String exposedWho,
            String safeguards,
            String stopRule,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Long riskId,
            @Nullable Long leftKindId) {

        /** A number that could point at somebody is not kept. */
        Plan discreet() {
            return exposed == null || exposed <= 0 || exposed > Experiment.FEW
                    ? this
                    : new Plan(
                            question,
                            element,
                            hopedFor,
                            Experiment.FEW,
                            exposedWho,
                            safeguards,
                            stopRule,
                            startsOn,
                            endsOn,
                            riskId,
                            leftKindId);
        }
    }

    /**
     * What came of it.
     *
     * @param decidedOn the day of the decision; today where a decision comes without one
     * @param note what exactly was decided
     * @param stoppedEarly on purpose, before it had run its course
     */
    public record Outcome(
            @Nullable Effect effect,
            String happened,
            @Nullable ExperimentDecision decision,
            @Nullable LocalDate decidedOn,
            String note,
            boolean stoppedEarly) {

        public static Outcome none() {
            return new Outcome(null, "", null, null, "", false);
        }
    }

    /** What the quick form asks for: the rest is said later. */
    public static SaveExperiment quick(String question, @Nullable LocalDate endsOn) {
        return new SaveExperiment(
                new Plan(question, "", "", null, "", "", "", null, endsOn, null, null), Outcome.none(), 0);
    }
}
