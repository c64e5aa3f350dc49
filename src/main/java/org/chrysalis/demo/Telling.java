package org.chrysalis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.demo.Cast.Council;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Register;
import org.chrysalis.journey.CheckInDone;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts each initiative's story into the chronicle: what its leads entered, and when. */
@Component
class Telling {

    private static final String WENT_BACK = "Back: ";

    /** An ending takes a while after it was decided. */
    private static final int DECIDED_BEFORE = 60;

    private final Register register;
    private final Describing describing;
    private final Reviewing reviewing;
    private final Journey journey;
    private final Pauses pauses;
    private final Endings endings;
    private final CheckIns checkIns;
    private final Pathway pathway;
    private final List<Teller> tellers;
    private final JdbcClient jdbc;

    Telling(
            Register register,
            Describing describing,
            Reviewing reviewing,
            Journey journey,
            Pauses pauses,
            Endings endings,
            CheckIns checkIns,
            Pathway pathway,
            List<Teller> tellers,
            JdbcClient jdbc) {
        this.register = register;
        this.describing = describing;
        this.reviewing = reviewing;
        this.journey = journey;
        this.pauses = pauses;
        this.endings = endings;
        this.checkIns = checkIns;
        this.pathway = pathway;
        this.tellers = List.copyOf(tellers);
        this.jdbc = jdbc;
    }

    void tell(Chronicle chronicle, Council council, Scenario scenario, Staging staging, Shift shift) {
        Map<String, StageView> stages =
                pathway.stages(council.id()).stream().collect(Collectors.toMap(StageView::name, stage -> stage));
        reviewing.tell(chronicle, council, staging, shift);
        for (Scenario.Told told : scenario.initiatives()) {
            Staging.Details details =
                    Objects.requireNonNull(staging.initiatives().get(told.ref()), told.ref());
            Actor lead = council.person(details.leads().get(0));
            log(chronicle, council, told, details, shift, stages::get);
            Deciders deciders = new Deciders(council, details);
            describing.tell(chronicle, council, told, details, shift);
            move(chronicle, lead, told, staging, deciders, shift, stages::get);
            rest(chronicle, lead, told, deciders, shift);
            Teller.Scene scene = new Teller.Scene(chronicle, council, told, details, shift);
            tellers.forEach(teller -> teller.tell(scene));
            Staging.Farewell farewell = staging.endings().get(told.ref());
            if (farewell != null) {
                end(chronicle, council, lead, told, farewell, deciders, shift);
            }
        }
        reviewing.tellActivities(chronicle, council, staging, shift);
    }

    private void log(
            Chronicle chronicle,
            Council council,
            Scenario.Told told,
            Staging.Details details,
            Shift shift,
            Function<String, StageView> stages) {
        List<String> start = told.moves().get(0);
        LocalDate since = shift.day(start.get(0));
        List<Long> leads = council.personIds(details.leads());
        LogInitiative command = new LogInitiative(
                told.name(),
                told.what(),
                details.beneficiaries(),
                council.teams().get(told.service()),
                leads,
                stages.apply(start.get(1)).id(),
                since,
                told.screen().equals("Improve") ? Kind.IMPROVEMENT : Kind.INNOVATION,
                details.visibility(),
                java.util.Set.copyOf(details.tags()));
        chronicle.on(since, () -> {
            String reference = register.log(council.person(details.leads().get(0)), command);
            if (!reference.equals(told.ref())) {
                throw new IllegalStateException(told.ref() + " was logged as " + reference);
            }
        });
    }

    private void move(
            Chronicle chronicle,
            Actor lead,
            Scenario.Told told,
            Staging staging,
            Deciders deciders,
            Shift shift,
            Function<String, StageView> stages) {
        for (List<String> step : told.moves().subList(1, told.moves().size())) {
            LocalDate day = shift.day(step.get(0));
            StageView stage = stages.apply(step.get(1));
            String context = staging.causeOf(told.ref(), LocalDate.parse(step.get(0)));
            String why = step.get(2).startsWith(WENT_BACK)
                    ? capitalised(step.get(2).substring(WENT_BACK.length()))
                    : step.get(2);
            chronicle.on(
                    day,
                    () -> journey.move(
                            lead,
                            told.ref(),
                            new MoveInitiative(
                                    stage.id(),
                                    day,
                                    shift.text(why),
                                    deciders.of(stage.phase()),
                                    null,
                                    null,
                                    List.of(),
                                    null,
                                    reviewOf(told.ref(), day),
                                    contextEvent(told.ref(), context))));
        }
    }

    private void rest(Chronicle chronicle, Actor lead, Scenario.Told told, Deciders deciders, Shift shift) {
        if (told.paused() == null || told.pauseReason() == null) {
            return;
        }
        LocalDate day = shift.day(told.paused());
        String why = told.pauseReason();
        LocalDate review = why.contains("Review on 12 October 2026") ? shift.day("2026-10-12") : null;
        chronicle.on(
                day,
                () -> pauses.pause(
                        lead,
                        told.ref(),
                        new PauseInitiative(day, shift.text(why), deciders.withBoard(), review, null)));
    }

    private void end(
            Chronicle chronicle,
            Council council,
            Actor lead,
            Scenario.Told told,
            Staging.Farewell farewell,
            Deciders deciders,
            Shift shift) {
        LocalDate day = shift.day(Objects.requireNonNull(told.ended()));
        List<EndInitiative.PlannedCheckIn> promises = farewell.checkIns().stream()
                .map(promise -> new EndInitiative.PlannedCheckIn(
                        shift.day(promise.due()),
                        promise.what(),
                        council.person(promise.owner()).personId()))
                .toList();
        chronicle.on(day, () -> endings.end(lead, told.ref(), ending(told, farewell, day, promises, deciders, shift)));
        for (Staging.CheckIn promise : farewell.checkIns()) {
            if (promise.done() != null) {
                LocalDate done = shift.day(promise.done());
                chronicle.on(
                        done,
                        () -> checkIns.tickOff(
                                council.person(promise.owner()),
                                told.ref(),
                                checkIn(told.ref(), promise.what()),
                                new CheckInDone(done, Objects.requireNonNullElse(promise.note(), ""), 0)));
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
                reviewOf(told.ref(), day.minusDays(DECIDED_BEFORE)),
                null,
                contextEvent(told.ref(), farewell.context()));
    }

    /** What happened to the council of this initiative, by its name. */
    private @Nullable Long contextEvent(String reference, @Nullable String name) {
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

    /** The review from which a step follows, if one was completed since the present visit began. */
    private @Nullable Integer reviewOf(String reference, LocalDate since) {
        return jdbc.sql("""
                select max(r.number) from review r join initiative i on i.id = r.initiative_id
                join visit v on v.id = r.visit_id and v.ended_on is null
                where i.reference = :reference and r.state = 'COMPLETED' and r.held_on >= :since""")
                .param("reference", reference)
                .param("since", since)
                .query(Integer.class)
                .optional()
                .orElse(null);
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

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
