package org.chrysalis.portfolio;

/** Of which initiatives figures tell that fit what was asked. */
public enum Whom {

    /** Of all that the person sees. */
    SEEN(""),

    /** Of those that everybody of the organisation sees: what is kept to a team is in no count and no sum. */
    OPEN(" and i.visibility <> 'TEAM'");

    private final String narrowing;

    Whom(String narrowing) {
        this.narrowing = narrowing;
    }

    /** A condition on {@code initiative i} with this one added. */
    String of(String condition) {
        return narrowing.isEmpty() ? condition : "(" + condition + ")" + narrowing;
    }
}
