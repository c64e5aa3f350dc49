package org.chrysalis.journey;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends initiatives. */
@Service
@Transactional
public class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private final Initiatives initiatives;
    private final Standing standing;
    private final Recording recording;
    private final VisitRepository visits;
    private final ShownVisit shownVisit;
    private final Closing closing;
    private final EndingRepository endings;
    private final CheckIns checkIns;
    private final CompletedReviews reviews;
    private final Causes causes;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    Endings(
            Initiatives initiatives,
            Standing standing,
            Recording recording,
            VisitRepository visits,
            ShownVisit shownVisit,
            Closing closing,
            EndingRepository endings,
            CheckIns checkIns,
            CompletedReviews reviews,
            Causes causes,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.standing = standing;
        this.recording = recording;
        this.visits = visits;
        this.shownVisit = shownVisit;
        this.closing = closing;
        this.endings = endings;
        this.checkIns = checkIns;
        this.reviews = reviews;
        this.causes = causes;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void end(Actor actor, String reference, UUID submission, EndInitiative command) {
        submissions.carryOut(submission, actor.personId(), "end " + reference, () -> end(actor, reference, command));
    }

    /**
     * Ends an initiative: every visit and a pause end that day with what shelters it and what it takes, and it is
     * read-only until reopened.
     *
     * @throws Conflict if it was moved since the person saw it
     * @throws Refused if it has ended, for a day ahead, before the present visit, the pause or work alongside began, or
     *     before a pause or work alongside that is over ended
     */
    public void end(Actor actor, String reference, EndInitiative command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Visit present = visits.findStanding(initiative.organisationId(), initiative.id())
                .orElse(null);
        shownVisit.require(initiative, command.shownVisitId(), present);
        initiative.requireGoingOn();
        CheckIns.requireFew(command.checkIns());
        String context = causes.named(actor, command.contextEventId());
        Optional<Pause> rested = closing.close(actor, initiative, Objects.requireNonNull(present), command.on());
        List<String> deciders = Deciders.named(command.deciders(), "deciders");
        Ending ending = endings.saveAndFlush(new Ending(
                actor.organisationId(),
                initiative.id(),
                command,
                deciders,
                reviews.id(initiative.organisationId(), initiative.id(), command.review()),
                clock.instant()));
        closing.closedBy(actor, initiative, rested, ending, command.givenBack());
        checkIns.promise(actor, initiative, ending, command.checkIns());
        standing.is(initiative.organisationId(), initiative.id(), Status.ENDED);
        audit.record(
                actor.author(),
                "initiative-ended",
                Subject.within(initiative.id(), "ending", ending.id(), initiative.reference()),
                Change.collect()
                        .field("date", null, Said.day(command.on()))
                        .field("cause", null, Said.word(command.cause()))
                        .field("context", null, context)
                        .field("deciders", null, Deciders.said(deciders))
                        .field("why", null, command.why())
                        .field("learned", null, command.learned())
                        .field("continues", null, command.continues())
                        .field("care", null, command.care())
                        .list());
        LOG.info("Initiative {} ended by {}", initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
