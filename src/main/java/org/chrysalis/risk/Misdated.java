package org.chrysalis.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two days of an experiment that cannot both be: what has not begun had no effect and cannot be kept. That it will not
 * be done can be decided before. It is refused where it is saved; what was saved before that rule is told and asks to
 * be put right.
 */
public enum Misdated {
    /** It is said what came of it, and it begins only later. */
    STARTS("starts", "risk.experiment.starts.ahead"),
    /** The decision is older than its beginning. */
    DECIDED("decided", "risk.experiment.decided.before");

    private final String field;
    private final String messageKey;

    Misdated(String field, String messageKey) {
        this.field = field;
        this.messageKey = messageKey;
    }

    /** The field of the form that is asked first. */
    String field() {
        return field;
    }

    /** What is said beside it. */
    public String messageKey() {
        return messageKey;
    }

    static @Nullable Misdated of(
            @Nullable LocalDate starts,
            @Nullable Effect effect,
            @Nullable ExperimentDecision decision,
            @Nullable LocalDate decided,
            LocalDate today) {
        boolean came = effect != null || decision != null && decision.goesOn();
        if (starts == null || !came) {
            return null;
        }
        if (starts.isAfter(today)) {
            return STARTS;
        }
        return decided != null && decided.isBefore(starts) ? DECIDED : null;
    }
}
