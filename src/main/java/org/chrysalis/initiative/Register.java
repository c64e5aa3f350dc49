package org.chrysalis.initiative;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters initiatives in the register. */
@Service
@Transactional
public class Register {

    private static final Logger log = LoggerFactory.getLogger(Register.class);

    private final InitiativeRepository initiatives;
    private final Admission admission;
    private final DetailsQueries details;
    private final DetailsInWords inWords;
    private final AuditTrail audit;
    private final Recording recording;
    private final ApplicationEventPublisher events;
    private final Submissions submissions;
    private final Clock clock;

    Register(
            InitiativeRepository initiatives,
            Admission admission,
            DetailsQueries details,
            DetailsInWords inWords,
            AuditTrail audit,
            Recording recording,
            ApplicationEventPublisher events,
            Submissions submissions,
            Clock clock) {
        this.initiatives = initiatives;
        this.admission = admission;
        this.details = details;
        this.inWords = inWords;
        this.audit = audit;
        this.recording = recording;
        this.events = events;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Logs a new initiative under the organisation's next number; the journey opens its first visit.
     *
     * @return its reference, such as {@code MAR-01}
     * @throws Refused if the day lies ahead, or a lead, the team or the stage is not the organisation's to choose
     */
    public String log(Actor actor, LogInitiative command) {
        actor.require(Permission.CREATE_INITIATIVES);
        String stage = admission.requireChoosable(actor, command);
        return log(actor, admission.nextNumbers(actor.organisationId(), 1), command, stage);
    }

    /**
     * Keeps the organisation's next numbers for work that takes long, which then logs under them: whoever logs something
     * meanwhile gets the numbers after them, and waits for nobody. What is not used of them is never given again. To be
     * called in a short transaction, which holds up all who log something there until it ends.
     *
     * @return the first of them
     */
    public int reserve(Actor actor, int count) {
        actor.require(Permission.CREATE_INITIATIVES);
        return admission.nextNumbers(actor.organisationId(), count);
    }

    /**
     * Logs a new initiative under a number that was reserved for it.
     *
     * @return its reference
     * @throws Refused as {@link #log(Actor, LogInitiative)} does
     */
    public String log(Actor actor, int reserved, LogInitiative command) {
        actor.require(Permission.CREATE_INITIATIVES);
        return log(actor, reserved, command, admission.requireChoosable(actor, command));
    }

    private String log(Actor actor, int number, LogInitiative command, String stage) {
        Initiative initiative = new Initiative(
                actor.organisationId(),
                number,
                Reference.of(actor.organisationCode(), number),
                command.name(),
                command.stageId(),
                command.since(),
                actor.personId(),
                clock.instant());
        initiative.describe(command.name(), command.changeSought(), command.beneficiaries(), command.kind());
        initiative.livesIn(command.teamId());
        initiative.showTo(command.visibility());
        initiative.tag(command.tags());
        initiative.involve(command.leadIds(), others(actor, command));
        initiatives.saveAndFlush(initiative);
        audit.record(
                actor.author(),
                "initiative-logged",
                Subject.within(initiative.id(), "initiative", initiative.id(), initiative.reference()),
                inWords.logged(details.of(actor.organisationId(), initiative.id()), stage, command.since()));
        events.publishEvent(new InitiativeLogged(actor, initiative.id(), command.stageId(), command.since()));
        recording.recorded(actor.organisationId(), initiative.id());
        log.info("Initiative {} logged by person {}", initiative.id(), actor.personId());
        return initiative.reference();
    }

    /** Logs it unless this form was sent before; then answers with what the first sending made. */
    public String logOnce(Actor actor, UUID submission, LogInitiative command) {
        return submissions.once(submission, actor.personId(), purpose(actor), () -> log(actor, command));
    }

    /** The reference of what this form made, where it was sent before. */
    @Transactional(readOnly = true)
    public Optional<String> loggedBefore(Actor actor, UUID submission) {
        return submissions.outcome(submission, actor.personId(), purpose(actor));
    }

    private static String purpose(Actor actor) {
        return "initiative " + actor.organisationId();
    }

    /** Who logs it goes on with it and sees it, though somebody else leads it, or nobody does yet. */
    private static List<Long> others(Actor actor, LogInitiative command) {
        boolean leads = command.leadIds().contains(actor.personId());
        boolean sees = command.visibility() != Visibility.TEAM
                || actor.may(Permission.VIEW_ALL_INITIATIVES)
                        && !command.leadIds().isEmpty();
        boolean edits = sees && actor.may(Permission.EDIT_ALL_INITIATIVES);
        return leads || edits ? List.of() : List.of(actor.personId());
    }
}
