package org.chrysalis.risk;

import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment bears on the risk that it is about. While it runs it makes it small because so few are exposed and
 * it can be stopped; once it is decided only what it showed to help makes anything smaller.
 */
public enum Conversion {
    /** It is under way, or what it showed to help goes on. */
    WORKS,
    /** It has not begun. */
    PLANNED,
    /** It goes on, and nobody can say yet that it helps: what it showed is unclear, or was not said. */
    UNPROVEN,
    /** It is over and does not go on, had no effect, or nothing was decided yet. */
    MEANT;

    /** Whether it was decided to go on with an experiment {@code e} that showed to help. */
    static final String SHOWN_IN_SQL = "coalesce(e.decision in ('KEEP', 'CHANGE') and e.effect = 'EFFECT', false)";

    /** {@link #WORKS} of an experiment {@code e} on {@code :today}. */
    static final String WORKS_IN_SQL =
            "(case when e.decision is null then e.ending_id is null and e.started_on <= :today"
                    + " and (e.ends_on is null or " + ExperimentReading.LAST_DAY_IN_SQL + " >= :today)"
                    + " else " + SHOWN_IN_SQL + " and (e.started_on is null or e.started_on <= :today) end)";

    static Conversion of(ExperimentView.State state, @Nullable ExperimentDecision decision, @Nullable Effect effect) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case RUNNING -> WORKS;
            case STOPPED, WAITING, UNDECIDED -> MEANT;
            case DECIDED -> decision != null && decision.goesOn() ? shown(effect) : MEANT;
        };
    }

    private static Conversion shown(@Nullable Effect effect) {
        if (effect == Effect.EFFECT) {
            return WORKS;
        }
        return effect == Effect.NO_EFFECT ? MEANT : UNPROVEN;
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
        if (this != WORKS) {
            return told + Kebab.of(this);
        }
        return left ? "risk.converted.experiment" : "risk.made-small";
    }

    /** The key of what the page of an experiment says of a risk that stood when their initiative ended. */
    String onEnded() {
        return "risk.experiment.small." + (this == WORKS ? "ended" : "meant");
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
            return told + Kebab.of(this);
        }
        if (left) {
            return "risk.experiment.converts";
        }
        return people ? told + "people" : "risk.experiment.small";
    }
}
