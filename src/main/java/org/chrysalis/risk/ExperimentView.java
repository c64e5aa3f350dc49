package org.chrysalis.risk;

import java.time.LocalDate;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as a page may show it.
 *
 * @param exposed how many people; 4 stands for fewer than five
 * @param riskWording the risk that it makes small enough to handle
 * @param riskPeople whether people bear that risk
 * @param riskState where that risk stands: what happened or is closed is told in the past
 * @param leftKindName whom or what the risk that is left concerns, where it is no longer people
 * @param state where it stands today
 * @param over whether the last day on which it could be under way has passed
 * @param misdated two days of it that cannot both be; none where they can
 * @param ended whether its initiative has ended: what it did it did until then
 */
public record ExperimentView(
        long id,
        String question,
        String element,
        String hopedFor,
        @Nullable Integer exposed,
        String exposedWho,
        String safeguards,
        String stopRule,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Effect effect,
        String happened,
        @Nullable ExperimentDecision decision,
        @Nullable LocalDate decidedOn,
        String decisionNote,
        boolean stoppedEarly,
        @Nullable Long riskId,
        @Nullable String riskWording,
        boolean riskPeople,
        @Nullable RiskState riskState,
        @Nullable Long leftKindId,
        @Nullable String leftKindName,
        State state,
        boolean over,
        @Nullable Misdated misdated,
        boolean ended,
        int version) {

    /** Who took part, as a sentence; nothing where nobody has said. */
    public String who() {
        String said = exposedWho.strip();
        return said.isEmpty() || said.endsWith(".") || said.endsWith("!") || said.endsWith("?") ? said : said + ".";
    }

    /** Where an experiment stands: nobody has to say so, its dates and its outcome do. */
    public enum State {
        PLANNED,
        RUNNING,
        /** It was under way when its initiative ended, and stopped with it. */
        STOPPED,
        /** Past its end, and nobody has said what came of it. */
        WAITING,
        /** Past its end or without a beginning, and what came of it is said, but not what was decided. */
        UNDECIDED,
        DECIDED;

        /**
         * The last day on which one can be under way: that of its end, and where it was stopped early the one before,
         * for it is over from the day on which it was stopped.
         */
        static @Nullable LocalDate lastDay(@Nullable LocalDate ends, boolean stoppedEarly) {
            return ends != null && stoppedEarly ? ends.minusDays(1) : ends;
        }

        /**
         * Where one stands. Of one without a beginning of which it is said what came of it nobody can say that it is
         * only planned.
         *
         * @param lastDay as {@link #lastDay}
         * @param stopped whether the ending of its initiative stopped it
         * @param told whether it is said what came of it
         */
        static State on(
                LocalDate today,
                @Nullable LocalDate starts,
                @Nullable LocalDate lastDay,
                @Nullable ExperimentDecision decision,
                boolean stopped,
                boolean told) {
            if (decision != null) {
                // What can no longer be saved may have been: that it is kept makes nothing begin.
                return decision.goesOn() && starts != null && starts.isAfter(today) ? PLANNED : DECIDED;
            }
            if (stopped) {
                return STOPPED;
            }
            if (lastDay != null && lastDay.isBefore(today)) {
                return told ? UNDECIDED : WAITING;
            }
            if (starts == null && told) {
                return UNDECIDED;
            }
            return starts == null || starts.isAfter(today) ? PLANNED : RUNNING;
        }
    }

    /** The key of what is said of the risk that it is about; none without one. */
    public @Nullable String told() {
        if (riskState == null) {
            return null;
        }
        return ended && !riskState.over()
                ? conversion().onEnded()
                : conversion().onExperiment(riskState, riskPeople, leftKindName != null);
    }

    /** Whether something else is at risk because of it, as long as it is. */
    public boolean leaves() {
        return leftKindName != null && !ended && !riskOver() && conversion() == Conversion.WORKS;
    }

    private Conversion conversion() {
        return Conversion.of(state, decision, effect);
    }

    /** Whether it makes something smaller that is over by now. */
    public boolean riskOver() {
        return riskState != null && riskState.over();
    }

    /** Whether somebody has to say what came of it, or what was decided. */
    public boolean asks() {
        return !ended && (state == State.WAITING || state == State.UNDECIDED);
    }

    /** The key of what its tag says of where it stands, as long as nothing was decided: only what is over has ended. */
    public String standing() {
        boolean known = state == State.UNDECIDED && !over;
        return (ended ? "risk.experiment.ended." : "risk.experiment.state.") + (known ? "told" : Kebab.of(state));
    }

    /** The key of the words before its first day, where it has no last one: what is only planned has not begun. */
    public String begun() {
        return state == State.PLANNED ? "risk.experiment.from" : "risk.experiment.since";
    }

    /** Whether the risk that it is about has happened: that it was stopped early is then told, and not praised. */
    public boolean harmed() {
        return riskState == RiskState.HAPPENED;
    }

    /** Whether the number is not shown because it is small. */
    public boolean few() {
        return exposed != null && exposed == Experiment.FEW;
    }
}
