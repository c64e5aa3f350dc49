package org.chrysalis.risk;

/** What people decided after an experiment. */
public enum ExperimentDecision {
    KEEP,
    CHANGE,
    STOP,
    INCONCLUSIVE
}
