package org.chrysalis.risk;

/** What people decided after an experiment. */
public enum ExperimentDecision {
    KEEP,
    CHANGE,
    STOP,
    INCONCLUSIVE;

    /** Whether what was tested goes on. */
    boolean goesOn() {
        return this == KEEP || this == CHANGE;
    }
}
