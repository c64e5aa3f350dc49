package org.chrysalis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.demo.Teller.Scene;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.SeeTo;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an initiative ended, and what came of the promises to ask how people are. */
@Component
class EndTelling {

    /** An ending takes a while after it was decided. */
    private static final int DECIDED_BEFORE = 60;

    private final Endings endings;
    private final CheckIns checkIns;
    private final Reviewing reviewing;
    private final JdbcClient jdbc;

    EndTelling(Endings endings, CheckIns checkIns, Reviewing reviewing, JdbcClient jdbc) {
        this.endings = endings;
        this.checkIns = checkIns;
        this.reviewing = reviewing;
        this.jdbc = jdbc;
    }

    void tell(Scene scene, Actor lead, Staging.Farewell farewell, Deciders deciders) {
        Scenario.Told told = scene.told();
        Shift shift = scene.shift();
        LocalDate day = shift.day(Objects.requireNonNull(told.ended()));
        List<EndInitiative.PlannedCheckIn> promises = farewell.checkIns().stream()
                .map(promise -> new EndInitiative.PlannedCheckIn(
                        shift.day(promise.due()),
                        promise.what(),
                        scene.council().person(promise.owner()).personId()))
                .toList();
        scene.chronicle()
                .on(day, () -> endings.end(lead, told.ref(), ending(told, farewell, day, promises, deciders, shift)));
        for (Staging.CheckIn promise : farewell.checkIns()) {
            if (promise.done() != null) {
                LocalDate done = shift.day(promise.done());
                scene.chronicle()
                        .on(
                                done,
                                () -> checkIns.tickOff(
                                        scene.council().person(promise.owner()),
                                        told.ref(),
                                        checkIn(told.ref(), promise.what()),
                                        new SeeTo(done, Objects.requireNonNullElse(promise.note(), ""), 0)));
            }
        }
    }

    private EndInitiative ending(
            Scenario.Told told,
            Staging.Farewell farewell,
            LocalDate day,
            List<EndInitiative.PlannedCheckIn> promises,
            Deciders deciders,
            Shift shift) {
        return new EndInitiative(
                day,
                farewell.cause(),
                deciders.withBoard(),
                shift.text(told.endedWhy() + " " + told.endedKind() + "."),
                shift.text(told.learning()),
                farewell.continues(),
                farewell.care(),
                promises,
                reviewing.reviewOf(told.ref(), day.minusDays(DECIDED_BEFORE)),
                null,
                contextEvent(told.ref(), farewell.context()));
    }

    /** What happened to the council of this initiative, by its name. */
    @Nullable
    Long contextEvent(String reference, @Nullable String name) {
        return name == null
                ? null
                : jdbc.sql("""
                        select c.id from context_event c join initiative i on i.organisation_id = c.organisation_id
                        where i.reference = :reference and c.name = :name""")
                        .param("reference", reference)
                        .param("name", name)
                        .query(Long.class)
                        .single();
    }

    private long checkIn(String reference, String what) {
        return jdbc.sql("""
                select c.id from check_in c join initiative i on i.id = c.initiative_id
                where i.reference = :reference and c.what = :what""")
                .param("reference", reference)
                .param("what", what)
                .query(Long.class)
                .single();
    }
}
