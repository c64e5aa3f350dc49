package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day on which people mean to look at it together again. Callers have authorised and hold the initiative. */
@Component
class NextReview {

    private final Changing changing;
    private final ReviewReading reading;
    private final JdbcClient jdbc;
    private final Clock clock;

    NextReview(Changing changing, ReviewReading reading, JdbcClient jdbc, Clock clock) {
        this.changing = changing;
        this.reading = reading;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says another day than before, and tells the trail; the same day again is no change.
     *
     * @param shown the day that the person saw, if there was one
     * @param next none to leave it open
     * @throws Conflict if somebody said another day since it was shown
     * @throws Refused for a day that is over
     */
    void change(Actor actor, InitiativeHeader initiative, @Nullable LocalDate shown, @Nullable LocalDate next) {
        LocalDate before = planned(initiative);
        if (Objects.equals(next, before)) {
            return;
        }
        if (!Objects.equals(shown, before)) {
            throw new Conflict("initiative", initiative.id());
        }
        if (next != null && next.isBefore(LocalDate.now(clock))) {
            throw new Refused("next", "journey.review.next.past");
        }
        plan(initiative, next);
        changing.record(
                actor,
                initiative,
                "review-planned",
                initiative.part("initiative", initiative.id()),
                Change.collect()
                        .field("next-review", Said.day(before), Said.day(next))
                        .list());
    }

    /** None where that is open. */
    @Nullable
    LocalDate planned(InitiativeHeader initiative) {
        return reading.next(initiative);
    }

    /** With a review, which tells the trail itself. */
    void plan(InitiativeHeader initiative, @Nullable LocalDate next) {
        jdbc.sql("""
                insert into review_plan (initiative_id, organisation_id, next_review_on)
                values (:initiative, :organisation, :next)
                on conflict (initiative_id) do update
                    set next_review_on = excluded.next_review_on, version = review_plan.version + 1""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("next", next)
                .update();
    }
}
