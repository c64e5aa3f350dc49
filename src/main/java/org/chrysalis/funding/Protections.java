package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what shelters an initiative, until when, how it will be given back and how that went. Whoever may edit the
 * initiative may record; what was entered by mistake is withdrawn and stays in the history. The paper: what works in a
 * protected space has to come back into an organisation that may resist it, and that is a change of its own.
 */
@Service
@Transactional
public class Protections {

    private static final String SUBJECT = "protection";

    private final Changing changing;
    private final ProtectionRepository protections;
    private final ShelterWords words;
    private final Clock clock;

    Protections(Changing changing, ProtectionRepository protections, ShelterWords words, Clock clock) {
        this.changing = changing;
        this.protections = protections;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Records a protection.
     *
     * @return its id, the same for a form that is sent twice
     * @throws Refused for days out of order, and for one that was lifted ahead of today; once the initiative has ended
     */
    public long add(Actor actor, String reference, UUID submission, SaveProtection command) {
        InitiativeHeader initiative = open(actor, reference);
        return changing.make(
                actor,
                submission,
                SUBJECT + " " + reference,
                () -> save(
                        actor,
                        initiative,
                        new Protection(initiative.organisationId(), initiative.id(), actor.personId(), clock.instant()),
                        command,
                        "protection-added"));
    }

    /**
     * Before somebody is given pause: whatever {@link #add} would find wrong with the days is said now, and not once
     * they have read and gone on.
     *
     * @throws Refused for days that {@link #add} refuses
     */
    public void requirePossible(SaveProtection command) {
        requireInOrder(command);
    }

    /**
     * Changes what is recorded.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveProtection command) {
        InitiativeHeader initiative = open(actor, reference);
        save(actor, initiative, shown(initiative, id, command.version()), command, "protection-changed");
    }

    /**
     * The same for a change.
     *
     * @throws Conflict as {@link #change} does
     * @throws Refused as {@link #change} does
     */
    public void requirePossible(Actor actor, String reference, long id, SaveProtection command) {
        shown(open(actor, reference), id, command.version());
        requireInOrder(command);
    }

    /**
     * Notes that it ended.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused if it was lifted already, for a day ahead and for one before it began
     */
    public void lift(Actor actor, String reference, long id, LiftProtection command) {
        InitiativeHeader initiative = open(actor, reference);
        Protection protection = shown(initiative, id, command.version());
        save(actor, initiative, protection, lifted(protection, command), "protection-lifted");
    }

    /**
     * The same for a lifting.
     *
     * @throws Conflict as {@link #lift} does
     * @throws Refused as {@link #lift} does
     */
    public void requirePossible(Actor actor, String reference, long id, LiftProtection command) {
        requireInOrder(lifted(shown(open(actor, reference), id, command.version()), command));
    }

    private static SaveProtection lifted(Protection protection, LiftProtection command) {
        if (protection.lifted()) {
            throw new Refused(null, "funding.protection.lifted.already");
        }
        return protection.said().lifted(command.liftedOn(), command.how());
    }

    /**
     * Takes back what was entered by mistake.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = open(actor, reference);
        withdraw(actor, initiative, shown(initiative, id, version));
    }

    void withdraw(Actor actor, InitiativeHeader initiative, Protection protection) {
        protection.withdraw(clock.instant());
        protections.saveAndFlush(protection);
        changing.record(
                actor,
                initiative,
                "protection-withdrawn",
                initiative.part(SUBJECT, protection.id(), protection.said().what()),
                changes(protection.said(), null));
    }

    /** An ending lifts it, or shifts the day on which it did. Whoever calls has authorised and holds the initiative. */
    void liftWith(
            Actor actor, InitiativeHeader initiative, Protection protection, ClosedWithEnding.End ending, String how) {
        SaveProtection was = protection.said();
        protection.liftWith(ending.id(), ending.day(), how);
        protections.saveAndFlush(protection);
        changing.record(
                actor,
                initiative,
                was.liftedOn() == null ? "protection-lifted" : "protection-changed",
                initiative.part(SUBJECT, protection.id(), protection.said().what()),
                changes(was, protection.said()));
    }

    private long save(
            Actor actor, InitiativeHeader initiative, Protection protection, SaveProtection command, String action) {
        requireInOrder(command);
        List<Change> changes = changes(protection.isNew() ? null : protection.said(), command);
        protection.say(command);
        Protection saved = protections.saveAndFlush(protection);
        changing.record(
                actor,
                initiative,
                action,
                initiative.part(SUBJECT, saved.id(), saved.said().what()),
                changes);
        return saved.id();
    }

    private void requireInOrder(SaveProtection command) {
        LocalDate lifted = command.liftedOn();
        if (command.endsOn() != null && command.endsOn().isBefore(command.startsOn())) {
            throw new Refused("to", "funding.protection.to.before-from");
        }
        if (lifted == null && !command.liftedHow().isEmpty()) {
            throw new Refused("lifted", "funding.protection.lifted.missing");
        }
        if (lifted != null && lifted.isBefore(command.startsOn())) {
            throw new Refused("lifted", "funding.protection.lifted.before-from");
        }
        if (lifted != null && lifted.isAfter(LocalDate.now(clock))) {
            throw new Refused("lifted", "funding.protection.lifted.future");
        }
    }

    private InitiativeHeader open(Actor actor, String reference) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        return initiative;
    }

    /** As the person saw it. */
    private Protection shown(InitiativeHeader initiative, long id, int version) {
        Protection protection = protections
                .findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound(SUBJECT));
        Conflict.unlessSame(SUBJECT, protection.id(), version, protection.version());
        return protection;
    }

    private List<Change> changes(@Nullable SaveProtection was, @Nullable SaveProtection now) {
        return Change.collect()
                .field(SUBJECT, was == null ? null : was.what(), now == null ? null : now.what())
                .field(
                        "protection-kind",
                        was == null ? null : words.kind(was.kind()),
                        now == null ? null : words.kind(now.kind()))
                .field("granted-by", was == null ? null : was.grantedBy(), now == null ? null : now.grantedBy())
                .field("from", day(was == null ? null : was.startsOn()), day(now == null ? null : now.startsOn()))
                .field("to", day(was == null ? null : was.endsOn()), day(now == null ? null : now.endsOn()))
                .field("giving-back", was == null ? null : was.givingBack(), now == null ? null : now.givingBack())
                .field("lifted-on", day(was == null ? null : was.liftedOn()), day(now == null ? null : now.liftedOn()))
                .field("lifted-how", was == null ? null : was.liftedHow(), now == null ? null : now.liftedHow())
                .list();
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return words.day(day);
    }
}
