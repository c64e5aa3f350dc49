package org.chrysalis.notification;

/** A mail did not leave. */
class NotCarried extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    NotCarried(Problem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    NotCarried(Problem problem, String what) {
        super(what);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** Why not. */
    enum Problem {
        /** Nobody answered, or not in time. */
        NO_ANSWER,
        /** It was put off by whoever should carry it. */
        NOT_NOW,
        /** It was refused, and would be again. */
        REFUSED,
        /** It is not worth sending any more. */
        TOO_LATE
    }
}
