package org.chrysalis.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Submissions;
import org.springframework.stereotype.Component;

/** What every form needs that enters something: the day of today, and that it enters it once. */
@Component
class Entering {

    private final Submissions submissions;
    private final Clock clock;

    Entering(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param token as the form sent it
     * @param purpose which form of which thing
     * @param work answers with the id of what it made
     */
    long once(String token, Actor actor, String purpose, Supplier<Long> work) {
        return Long.parseLong(
                submissions.once(Typed.token(token), actor.personId(), purpose, () -> String.valueOf(work.get())));
    }
}
