package org.chrysalis.journey;

/** What people promise to see to: what was open when they moved on or reviewed, or to ask after an ending. */
public enum PromiseKind {
    CONDITION(
            "condition",
            "condition-met",
            "journey.hand-over.conditions.done",
            "journey.condition.met.before-made",
            "journey.condition.due.before"),
    CHECK_IN(
            "check-in",
            "check-in-done",
            "journey.hand-over.check-ins.done",
            "journey.check-in.before-ending",
            "journey.end.check-ins.before-ending");

    private final String subject;
    private final String doneEvent;
    private final String doneKey;
    private final String doneTooEarlyKey;
    private final String dueTooEarlyKey;

    PromiseKind(String subject, String doneEvent, String doneKey, String doneTooEarlyKey, String dueTooEarlyKey) {
        this.subject = subject;
        this.doneEvent = doneEvent;
        this.doneKey = doneKey;
        this.doneTooEarlyKey = doneTooEarlyKey;
        this.dueTooEarlyKey = dueTooEarlyKey;
    }

    /** As the trail calls it. */
    String subject() {
        return subject;
    }

    /** What the trail calls it when somebody saw to it. */
    String doneEvent() {
        return doneEvent;
    }

    /** Says of one that is done that it cannot be handed over. */
    String doneKey() {
        return doneKey;
    }

    /** Says that it was seen to before it was made. */
    String doneTooEarlyKey() {
        return doneTooEarlyKey;
    }

    /** Says that it is due before it was made. */
    String dueTooEarlyKey() {
        return dueTooEarlyKey;
    }
}
