package org.chrysalis.risk;

import org.jspecify.annotations.Nullable;

/** How an experiment bears on the risk that it is about: what was tried and did not help has made nothing smaller. */
public enum Conversion {
    /** It is under way, or what it showed to help goes on. */
    WORKS,
    /** It has not begun. */
    PLANNED,
    /** It is over and does not go on, had no effect, or nobody has said yet what came of it. */
    MEANT;

    /** {@link #WORKS} of an experiment {@code e} on {@code :today}. */
    static final String WORKS_IN_SQL = "(case when e.decision is null then e.started_on <= :today"
            + " and (e.ends_on is null or e.ends_on >= :today)"
            + " else e.decision in ('KEEP', 'CHANGE') and e.effect is distinct from 'NO_EFFECT' end)";

    static Conversion of(ExperimentView.State state, @Nullable ExperimentDecision decision, @Nullable Effect effect) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case RUNNING -> WORKS;
            case WAITING -> MEANT;
            case DECIDED ->
                (decision == ExperimentDecision.KEEP || decision == ExperimentDecision.CHANGE)
                                && effect != Effect.NO_EFFECT
                        ? WORKS
                        : MEANT;
        };
    }

    /** The key of what the page of a risk says of it. */
    String onRisk(RiskState risk, boolean left) {
        String told = "risk.converted.experiment.";
        if (risk == RiskState.HAPPENED || risk == RiskState.CLOSED && this != WORKS || this == MEANT) {
            return told + "meant";
        }
        if (risk == RiskState.CLOSED) {
            return told + "closed";
        }
        if (this == PLANNED) {
            return told + "planned";
        }
        return left ? "risk.converted.experiment" : "risk.made-small";
    }

    /** The key of what the page of an experiment says of the risk. */
    String onExperiment(RiskState risk, boolean people, boolean left) {
        String told = "risk.experiment.small.";
        if (risk == RiskState.HAPPENED) {
            return told + "happened";
        }
        if (risk == RiskState.CLOSED) {
            return told + (this == WORKS ? "closed" : "closed.meant");
        }
        if (this != WORKS) {
            return told + (this == PLANNED ? "planned" : "meant");
        }
        if (left) {
            return "risk.experiment.converts";
        }
        return people ? told + "people" : "risk.experiment.small";
    }
}
