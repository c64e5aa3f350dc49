package org.chrysalis.readiness;

import java.util.List;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.OrganisationSheet;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What will be done about the ground, and what was done, as sheets: of one round, and of all rounds of an initiative.
 */
@Configuration(proxyBeanMethods = false)
class ReadinessActionSheet {

    private static final String NAME = "readiness-actions";

    private static final List<String> HEADINGS = List.of(
            "readiness.sheet.round",
            "readiness.sheet.what",
            "readiness.sheet.condition",
            "readiness.sheet.owner",
            "readiness.sheet.due",
            "readiness.sheet.done",
            "readiness.sheet.note");

    @Bean
    RecordSheet actionsOfInitiative(ActionReading actions) {
        return RecordSheet.of(
                NAME,
                HEADINGS,
                (actor, initiative) -> actions.all(initiative, RecordSheet.MOST).stream()
                        .map(ReadinessActionSheet::row)
                        .toList());
    }

    @Bean
    OrganisationSheet actionsOfRound(ReadinessReading reading, ActionReading actions) {
        return new OrganisationSheet() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public List<String> headings() {
                return HEADINGS;
            }

            @Override
            public Taken take(Actor actor, long id) {
                RoundView round = reading.open(actor, id);
                return new Taken(
                        subject(round),
                        NAME + "-" + id,
                        actions.of(round).stream()
                                .map(ReadinessActionSheet::row)
                                .toList());
            }
        };
    }

    /** What the history says a sheet of a round is of. */
    static Subject subject(RoundView round) {
        Long initiative = round.initiativeId();
        return initiative == null
                ? Subject.of("readiness-round", round.id(), round.name())
                : Subject.within(initiative, "readiness-round", round.id(), round.name());
    }

    private static List<String> row(ActionView action) {
        return List.of(
                action.roundName(),
                action.what(),
                RecordSheet.text(action.condition()),
                action.owner(),
                action.dueOn().toString(),
                RecordSheet.text(action.doneOn()),
                action.doneNote());
    }
}
