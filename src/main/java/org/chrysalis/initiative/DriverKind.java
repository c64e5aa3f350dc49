package org.chrysalis.initiative;

/** Why now: what pushes, and what pulls. */
public enum DriverKind {
    INQUIRY(true),
    PRACTICE_REVIEW(true),
    BUDGET_CUT(true),
    INSPECTION(true),
    RISING_DEMAND(true),
    NEW_LAW(true),
    OTHER_PUSH(true),
    WILL_TO_DO_BETTER(false),
    DEMAND_FROM_YOUNG_PEOPLE(false),
    EVIDENCE_FROM_ELSEWHERE(false),
    OTHER_PULL(false);

    private final boolean push;

    DriverKind(boolean push) {
        this.push = push;
    }

    public boolean push() {
        return push;
    }
}
