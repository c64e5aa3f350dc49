package org.chrysalis.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chrysalis.demo.Cast.Council;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.HoldView;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Reaching;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** What people wrote about an initiative besides its journey: where it comes from, what is new, why now, its story. */
@Component
class Describing {

    private final Edits edits;
    private final Reaching reaching;

    Describing(Edits edits, Reaching reaching) {
        this.edits = edits;
        this.reaching = reaching;
    }

    void tell(Chronicle chronicle, Council council, Scenario.Told told, Staging.Details details, Shift shift) {
        Actor lead = council.person(details.leads().get(0));
        LocalDate started = shift.day(told.moves().get(0).get(0));
        for (EditInitiative part : parts(council, told, details)) {
            chronicle.on(started, () -> save(lead, told.ref(), part));
        }
        if (details.storyOn() != null) {
            EditInitiative story = new EditInitiative.Story(shift.text(told.learning()));
            chronicle.on(shift.day(details.storyOn()), () -> save(lead, told.ref(), story));
        }
        for (Staging.View view : details.reach()) {
            LocalDate day = shift.day(view.on());
            chronicle.on(
                    day,
                    () -> reaching.hold(
                            council.person(view.by()),
                            told.ref(),
                            UUID.randomUUID(),
                            new HoldView(day, view.reach(), view.worksFor(), view.note())));
        }
    }

    private static List<EditInitiative> parts(Council council, Scenario.Told told, Staging.Details details) {
        List<EditInitiative> parts = new ArrayList<>();
        parts.add(new EditInitiative.Source(details.origin(), told.origin()));
        parts.add(new EditInitiative.New(lenses(told.novelty())));
        parts.add(new EditInitiative.Drivers(details.drivers().stream()
                .map(driver -> new InitiativeDetails.Driver(driver.kind(), driver.note()))
                .toList()));
        if (!details.members().isEmpty()) {
            parts.add(new EditInitiative.People(
                    council.personIds(details.leads()), council.personIds(details.members())));
        }
        if (!details.stops().isEmpty()) {
            parts.add(new EditInitiative.IfItStops(details.stops()));
        }
        return parts;
    }

    private void save(Actor lead, String reference, EditInitiative part) {
        edits.save(lead, reference, part.part().version(edits.open(lead, reference)), part);
    }

    private static List<Lens> lenses(String novelty) {
        return switch (novelty) {
            case "Model" -> List.of(Lens.MODEL);
            case "Process" -> List.of(Lens.PROCESS);
            case "System shift" -> List.of(Lens.SYSTEM);
            default -> List.of();
        };
    }
}
