package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends initiatives. */
@Service
@Transactional
public class Endings {

    private final Changing changing;
    private final ShownVisit shownVisit;
    private final Closing closing;
    private final EndingRepository endings;
    private final CheckIns checkIns;
    private final Grounds grounds;
    private final Said words;
    private final Clock clock;

    Endings(
            Changing changing,
            ShownVisit shownVisit,
            Closing closing,
            EndingRepository endings,
            CheckIns checkIns,
            Grounds grounds,
            Said words,
            Clock clock) {
        this.changing = changing;
        this.shownVisit = shownVisit;
        this.closing = closing;
        this.endings = endings;
        this.checkIns = checkIns;
        this.grounds = grounds;
        this.words = words;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void end(Actor actor, String reference, UUID submission, EndInitiative command) {
        changing.once(actor, submission, "end " + reference, () -> end(actor, reference, command));
    }

    /**
     * Ends an initiative: every visit and a pause end that day with what shelters it and what it takes, and it is
     * read-only until reopened.
     *
     * @throws Conflict if it was moved since the person saw it
     * @throws Refused if it has ended, for a day ahead, before the present visit, the pause or work alongside began, or
     *     before a pause or work alongside that is over ended; where it says how something was given back and nothing
     *     stands that could be
     */
    public void end(Actor actor, String reference, EndInitiative command) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        Visit present = shownVisit.standing(initiative, command.shownVisitId());
        CheckIns.requireFew(command.checkIns());
        closing.requireToGiveBack(initiative, command.givenBack());
        Grounds.Given given = grounds.ofEnding(actor, initiative, command);
        Optional<Pause> rested = closing.close(actor, initiative, present, command.on());
        Ending ending = endings.saveAndFlush(new Ending(
                actor.organisationId(), initiative.id(), command, given.deciders(), given.review(), clock.instant()));
        changing.tell(
                actor,
                initiative,
                "initiative-ended",
                initiative.part("ending", ending.id()),
                Change.collect()
                        .field("date", null, Said.day(command.on()))
                        .field("cause", null, words.cause(command.cause()))
                        .field("context", null, given.cause())
                        .field("deciders", null, given.saidDeciders())
                        .field("why", null, command.why())
                        .field("learned", null, command.learned())
                        .field("continues", null, command.continues())
                        .field("care", null, command.care())
                        .list());
        closing.closedBy(actor, initiative, rested, ending, command.givenBack());
        checkIns.promise(actor, initiative, ending, command.checkIns());
        changing.recorded(initiative);
    }

    /**
     * Of an initiative that was opened for the person, and a day that they typed.
     *
     * @throws Refused for a day that {@link #end} refuses
     */
    @Transactional(readOnly = true)
    public void requireDay(InitiativeHeader initiative, LocalDate on) {
        closing.requireDay(initiative, initiative.stageSince(), on);
    }
}
