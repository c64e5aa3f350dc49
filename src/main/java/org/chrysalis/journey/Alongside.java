package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work in another stage while the main visit goes on: scaling begun early, prototyping of one part kept up. */
@Service
@Transactional
public class Alongside {

    private final Changing changing;
    private final Pathway pathway;
    private final VisitRepository visits;
    private final AlongsideVisits alongside;
    private final MainVisits mainVisits;
    private final Clock clock;

    Alongside(
            Changing changing,
            Pathway pathway,
            VisitRepository visits,
            AlongsideVisits alongside,
            MainVisits mainVisits,
            Clock clock) {
        this.changing = changing;
        this.pathway = pathway;
        this.visits = visits;
        this.alongside = alongside;
        this.mainVisits = mainVisits;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void begin(Actor actor, String reference, UUID submission, long stageId, LocalDate on) {
        once(actor, reference, submission, () -> begin(actor, reference, stageId, on));
    }

    /**
     * Begins work alongside in a stage.
     *
     * @throws Refused for a stage in which it stood on or after that day, where work goes on alongside already, that
     *     is retired or unknown; for a day ahead or before the journey began, or before it was last reopened; once it
     *     has ended
     */
    public void begin(Actor actor, String reference, long stageId, LocalDate on) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        initiative.requireGoingOn();
        requireDay(initiative, on);
        if (mainVisits.stoodIn(initiative.organisationId(), initiative.id(), stageId, on)) {
            throw new Refused(
                    "stage", "journey.alongside.stands", Stages.name(pathway, actor.organisationId(), stageId));
        }
        alongside.begin(actor, initiative, stageId, on, "stage");
        changing.recorded(initiative);
    }

    /**
     * Of an initiative that was opened for the person, and a day that they typed.
     *
     * @throws Refused for a day that {@link #begin} refuses, whatever the stage
     */
    @Transactional(readOnly = true)
    public void requireDay(InitiativeHeader initiative, LocalDate on) {
        Day.requireBetween(
                mainVisits.firstDay(initiative.organisationId(), initiative.id()),
                on,
                LocalDate.now(clock),
                "date",
                "journey.alongside.before-journey");
        mainVisits
                .takenUpAgain(initiative.organisationId(), initiative.id())
                .ifPresent(again -> Day.requireNotBefore(again, on, "date", "journey.alongside.before-reopened"));
    }

    /** For a form: done once, however often it is sent. */
    public void finish(Actor actor, String reference, UUID submission, long stageId, LocalDate on) {
        once(actor, reference, submission, () -> finish(actor, reference, stageId, on));
    }

    /**
     * Ends work alongside in a stage.
     *
     * @throws NotFound if there is no work alongside in it
     * @throws Refused for a day ahead or before it began, and once the initiative has ended
     */
    public void finish(Actor actor, String reference, long stageId, LocalDate on) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        initiative.requireGoingOn();
        Visit visit = visits.findOpenAlongside(initiative.organisationId(), initiative.id()).stream()
                .filter(open -> open.stageId() == stageId)
                .findFirst()
                .orElseThrow(() -> new NotFound("visit"));
        Day.requireBetween(
                visit.startedOn(), on, LocalDate.now(clock), "date", "journey.alongside.date.before-it-began");
        alongside.end(actor, initiative, visit, on, "date");
        changing.recorded(initiative);
    }

    private void once(Actor actor, String reference, UUID submission, Runnable work) {
        changing.once(actor, submission, "alongside " + reference, work);
    }
}
