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
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** Puts each initiative's story into the chronicle: what its leads entered, and when. */
@Component
class Telling {

    private static final String WENT_BACK = "Back: ";

    private final Register register;
    private final Describing describing;
    private final Reviewing reviewing;
    private final Journey journey;
    private final Pauses pauses;
    private final EndTelling ends;
    private final Pathway pathway;
    private final List<Teller> tellers;

    Telling(
            Register register,
            Describing describing,
            Reviewing reviewing,
            Journey journey,
            Pauses pauses,
            EndTelling ends,
            Pathway pathway,
            List<Teller> tellers) {
        this.register = register;
        this.describing = describing;
        this.reviewing = reviewing;
        this.journey = journey;
        this.pauses = pauses;
        this.ends = ends;
        this.pathway = pathway;
        this.tellers = List.copyOf(tellers);
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
                ends.tell(scene, lead, farewell, deciders);
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
                                    reviewing.reviewOf(told.ref(), day),
                                    ends.contextEvent(told.ref(), context))));
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

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
