package org.chrysalis.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what will be done about the ground. Whoever may close the round may say what, who and by when; who sees to it
 * may say that it is done.
 */
@Service
@Transactional
public class ReadinessActions {

    private static final String KIND = "readiness-action";

    private final ReadinessReading rounds;
    private final ActionReading reading;
    private final ReadinessActionRepository actions;
    private final ActionOwners owners;
    private final Submissions submissions;
    private final ReadinessTrail trail;
    private final ReadinessNotices notices;
    private final Clock clock;

    ReadinessActions(
            ReadinessReading rounds,
            ActionReading reading,
            ReadinessActionRepository actions,
            ActionOwners owners,
            Submissions submissions,
            ReadinessTrail trail,
            ReadinessNotices notices,
            Clock clock) {
        this.rounds = rounds;
        this.reading = reading;
        this.actions = actions;
        this.owners = owners;
        this.submissions = submissions;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Adds something to be done.
     *
     * @return its id, the same for a form that is sent twice
     * @throws Refused for a person or a condition that there is not, or a person who does not see the initiative; once
     *     that has ended
     */
    public long add(Actor actor, long roundId, UUID submission, SaveAction command) {
        RoundView round = changeable(actor, roundId);
        return submissions.make(submission, actor.personId(), KIND + " " + roundId, () -> {
            ReadinessAction action =
                    new ReadinessAction(round.organisationId(), round.id(), actor.personId(), clock.instant());
            return save(actor, round, action, null, command);
        });
    }

    /**
     * Changes what, who or by when.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, long roundId, long id, SaveAction command) {
        RoundView round = changeable(actor, roundId);
        ActionView before = reading.one(round, id);
        save(actor, round, find(round, id, command.version()), before, command);
    }

    /**
     * Notes that it was done; whoever sees to it may, too.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused for a day ahead; once the initiative has ended
     */
    public void done(Actor actor, long roundId, long id, ActionDone command) {
        RoundView round = rounds.open(actor, roundId);
        ActionView before = reading.one(round, id);
        requireDoable(actor, round, before);
        ReadinessAction action = find(round, id, command.version());
        if (command.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("doneOn", "readiness.action.done-on.future");
        }
        action.done(command.on(), command.note());
        keep(round, action);
        trail.recordAction(
                actor,
                round,
                id,
                before.what(),
                "readiness-action-done",
                Change.collect()
                        .field("done-on", before.doneOn(), command.on())
                        .field("note", before.doneNote(), command.note())
                        .list());
    }

    /**
     * It is not done after all, or was said to be by mistake.
     *
     * @throws Conflict if somebody changed it since it was shown
     */
    public void undo(Actor actor, long roundId, long id, int version) {
        RoundView round = rounds.open(actor, roundId);
        ActionView before = reading.one(round, id);
        requireDoable(actor, round, before);
        ReadinessAction action = find(round, id, version);
        action.done(null, "");
        keep(round, action);
        trail.recordAction(
                actor,
                round,
                id,
                before.what(),
                "readiness-action-undone",
                Change.collect().field("done-on", before.doneOn(), null).list());
    }

    /**
     * Takes it back: it leaves every page, and stays in the history.
     *
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, long roundId, long id, int version) {
        RoundView round = changeable(actor, roundId);
        ActionView before = reading.one(round, id);
        ReadinessAction action = find(round, id, version);
        action.withdraw(clock.instant());
        keep(round, action);
        trail.recordAction(
                actor,
                round,
                id,
                before.what(),
                "readiness-action-withdrawn",
                List.of(new Change("action", before.what(), null)));
    }

    /** @throws Forbidden for whoever neither sees to it nor may change the round */
    public void requireDoable(Actor actor, RoundView round, ActionView action) {
        if (!round.manageableBy(actor) && action.ownerId() != actor.personId()) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        round.requireGoingOn();
    }

    private long save(
            Actor actor, RoundView round, ReadinessAction action, @Nullable ActionView before, SaveAction command) {
        boolean sameOwner = before != null && before.ownerId() == command.ownerId();
        if (!sameOwner) {
            owners.require(actor, round, command.ownerId());
        }
        String condition = command.condition() == null ? "" : reading.conditionName(round, command.condition());
        action.say(command);
        ReadinessAction saved = keep(round, action);
        ActionView after = reading.one(round, saved.id());
        trail.recordAction(
                actor,
                round,
                saved.id(),
                command.what(),
                before == null ? "readiness-action-added" : "readiness-action-changed",
                Change.collect()
                        .field("action", before == null ? null : before.what(), command.what())
                        .field("condition", before == null ? null : before.condition(), condition)
                        .field("owner", before == null ? null : before.owner(), after.owner())
                        .field("due-on", before == null ? null : before.dueOn(), command.dueOn())
                        .list());
        return saved.id();
    }

    /** Who sees to it, or did, is told. */
    private ReadinessAction keep(RoundView round, ReadinessAction action) {
        return notices.telling(round, () -> actions.saveAndFlush(action));
    }

    private RoundView changeable(Actor actor, long roundId) {
        RoundView round = rounds.open(actor, roundId);
        round.requireChangeableBy(actor);
        return round;
    }

    /** Compared with the row that is saved: after it was read for its words somebody else may have saved it. */
    private ReadinessAction find(RoundView round, long id, int version) {
        ReadinessAction action = actions.findByIdAndOrganisationIdAndRoundIdAndWithdrawnAtIsNull(
                        id, round.organisationId(), round.id())
                .orElseThrow(() -> new NotFound(KIND));
        Conflict.unlessSame(KIND, id, version, action.version());
        return action;
    }
}
