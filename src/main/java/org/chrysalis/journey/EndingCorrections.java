package org.chrysalis.journey;

import java.time.Clock;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what an ending says, and keeps what stood there before, who changed it and why. */
@Service
@Transactional
public class EndingCorrections {

    private final Correcting correcting;
    private final EndingRepository endings;
    private final ClosedByEnding closed;
    private final Causes causes;
    private final Clock clock;

    EndingCorrections(
            Correcting correcting, EndingRepository endings, ClosedByEnding closed, Causes causes, Clock clock) {
        this.correcting = correcting;
        this.endings = endings;
        this.closed = closed;
        this.causes = causes;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void correct(Actor actor, String reference, long endingId, UUID submission, CorrectEnding command) {
        correcting.once(actor, submission, "ending " + endingId, () -> correct(actor, reference, endingId, command));
    }

    /**
     * Corrects an ending; with its day what it closed shifts. The one that stands can be corrected while the
     * initiative is read-only, because that is when people see what is wrong; an earlier one while it goes on.
     *
     * @throws NotFound if the initiative has no such ending
     * @throws Conflict if somebody corrected it, or reopened the initiative, since it was shown
     * @throws Refused if nothing changes; for a cause that came later; if the day lies ahead, before what the ending
     *     closed began, or after the reopening or the first check-in; if it no longer says how people are looked after;
     *     an earlier ending, once the initiative has ended again
     */
    public void correct(Actor actor, String reference, long endingId, CorrectEnding command) {
        InitiativeHeader initiative = correcting.open(actor, reference);
        Ending ending = endings.findByIdAndOrganisationIdAndInitiativeId(
                        endingId, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("ending"));
        Conflict.unlessSame("ending", ending.id(), command.version(), ending.version());
        if (ending.reopenedOn() != null) {
            initiative.requireGoingOn();
        }
        Stood before = ending.stands();
        Stood after = Stood.on(command.on(), command.reason().strip());
        Causes.Named cause = causes.corrected(
                actor, ending.contextEventId(), command.contextEventId(), after.on(), after.ofSameDay(before));
        EndingSays said = ending.says();
        EndingSays says = command.says() == null ? said : command.says().stripped();
        if (says.care().isEmpty() && !said.care().isEmpty()) {
            throw new Refused("care", "journey.end.care.empty");
        }
        if (says.equals(said.stripped())) {
            after.requireOtherThan(before, cause);
            says = said;
        }
        Shifted shifted =
                after.ofSameDay(before) ? Shifted.NOTHING : closed.shift(actor, initiative, ending, after.on());
        ending.correct(after, says, cause.event(), clock.instant());
        endings.saveAndFlush(ending);
        correcting.keep(actor, initiative, Corrected.ending(ending, before, said, cause, shifted), command.why());
    }
}
