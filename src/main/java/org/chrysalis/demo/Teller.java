package org.chrysalis.demo;

/** A part of each initiative's story that one feature knows how to enter, by the services that people use. */
interface Teller {

    /** What a teller tells from, and the chronicle that it puts its steps into. */
    record Scene(Chronicle chronicle, Cast.Council council, Scenario.Told told, Staging.Details details, Shift shift) {}

    /** Puts what happened into the chronicle; the initiative is logged by the first day of its first move. */
    void tell(Scene scene);
}
