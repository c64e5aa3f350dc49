package org.chrysalis.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins, closes and takes back rounds. For the organisation and its teams this needs
 * {@link Permission#EDIT_ALL_INITIATIVES}; for an initiative whoever may edit it may. On one ground one round is open
 * at a time. The paper: what is covered least is what a place was like before the innovation came.
 */
@Service
@Transactional
public class ReadinessRounds {

    private final ReadinessReading reading;
    private final ReadinessRoundRepository rounds;
    private final Initiatives initiatives;
    private final ReadinessGround ground;
    private final Submissions submissions;
    private final ReadinessTrail trail;
    private final ReadinessNotices notices;
    private final Clock clock;

    ReadinessRounds(
            ReadinessReading reading,
            ReadinessRoundRepository rounds,
            Initiatives initiatives,
            ReadinessGround ground,
            Submissions submissions,
            ReadinessTrail trail,
            ReadinessNotices notices,
            Clock clock) {
        this.reading = reading;
        this.rounds = rounds;
        this.initiatives = initiatives;
        this.ground = ground;
        this.submissions = submissions;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Begins a round about the whole organisation or one of its teams.
     *
     * @param teamId none for the whole organisation
     * @return its id, the same for a form that is sent twice
     * @throws Refused while another is open there, where there is nothing to ask, or for days in the wrong order
     */
    public long start(Actor actor, UUID submission, @Nullable Long teamId, StartRound command) {
        actor.require(Permission.EDIT_ALL_INITIATIVES);
        return once(actor, submission, "", () -> {
            ground.requireTeam(actor, teamId);
            return begin(actor, teamId, null, command);
        });
    }

    /** The same about an initiative, which goes on. */
    public long start(Actor actor, String reference, UUID submission, StartRound command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        return once(actor, submission, reference, () -> begin(actor, null, initiative.id(), command));
    }

    /**
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused for a last day before the first
     */
    public void change(Actor actor, long id, ChangeRound command) {
        RoundView view = changing(actor, id, command.version());
        requireOrder(view.startsOn(), command.until());
        List<Change> changes = Change.collect()
                .field("name", view.name(), command.name())
                .field("until", view.endsOn(), command.until())
                .list();
        if (!changes.isEmpty()) {
            ReadinessRound round = find(actor, id, command.version());
            round.change(command.name(), command.until());
            rounds.saveAndFlush(round);
            RoundView changed = reading.open(actor, id);
            trail.record(actor, changed, "readiness-round-changed", changes);
            if (view.open() && !view.endsOn().equals(command.until())) {
                notices.anew(actor, changed);
            }
        }
    }

    /** No more answers; from now on everybody sees what was said. Closed already it stays so, whatever was seen. */
    public void close(Actor actor, long id) {
        RoundView view = reading.open(actor, id);
        view.requireChangeableBy(actor);
        ReadinessRound round = find(actor, id);
        if (round.closedOn() == null) {
            LocalDate today = LocalDate.now(clock);
            round.close(today.isBefore(view.startsOn()) ? view.startsOn() : today);
            rounds.saveAndFlush(round);
            trail.record(
                    actor,
                    view,
                    "readiness-round-closed",
                    Change.collect().field("count", null, view.sheets()).list());
            notices.over(view);
        }
    }

    /** @throws Refused while another is open on the same ground */
    public void reopen(Actor actor, long id) {
        RoundView view = reading.open(actor, id);
        view.requireChangeableBy(actor);
        if (!view.open()) {
            ground.requireNoneOpen(actor, view.teamId(), view.initiativeId());
            ReadinessRound round = find(actor, id);
            round.reopen();
            rounds.saveAndFlush(round);
            trail.record(actor, view, "readiness-round-reopened", List.of());
            notices.asked(actor, view);
        }
    }

    /**
     * Takes a round back that was begun by mistake, with what was answered: it leaves every page, and stays in the
     * history.
     *
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, long id, int version) {
        RoundView view = changing(actor, id, version);
        notices.telling(view, () -> {
            ReadinessRound round = find(actor, id, version);
            round.withdraw(clock.instant());
            return rounds.saveAndFlush(round);
        });
        notices.over(view);
        trail.record(actor, view, "readiness-round-withdrawn", List.of(new Change("name", view.name(), null)));
    }

    private long once(Actor actor, UUID submission, String reference, java.util.function.LongSupplier work) {
        return submissions.make(
                submission, actor.personId(), "readiness-round " + actor.organisationId() + " " + reference, work);
    }

    private long begin(Actor actor, @Nullable Long teamId, @Nullable Long initiativeId, StartRound command) {
        requireOrder(command.from(), command.until());
        ground.requireNoneOpen(actor, teamId, initiativeId);
        ReadinessRound round = rounds.saveAndFlush(new ReadinessRound(
                actor.organisationId(), teamId, initiativeId, command, actor.personId(), clock.instant()));
        ground.ask(actor, round.id());
        RoundView view = reading.open(actor, round.id());
        trail.record(
                actor,
                view,
                "readiness-round-started",
                Change.collect()
                        .field("name", null, command.name())
                        .field("ground", null, view.about())
                        .field("from", null, command.from())
                        .field("until", null, command.until())
                        .list());
        notices.asked(actor, view);
        return round.id();
    }

    private static void requireOrder(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new Refused("until", "readiness.start.until.early");
        }
    }

    private RoundView changing(Actor actor, long id, int version) {
        RoundView view = reading.open(actor, id);
        view.requireChangeableBy(actor);
        Conflict.unlessSame("readiness-round", view.id(), version, view.version());
        return view;
    }

    /** Compared with the row that is saved: after it was read for its words somebody else may have saved it. */
    private ReadinessRound find(Actor actor, long id, int version) {
        ReadinessRound round = find(actor, id);
        Conflict.unlessSame("readiness-round", id, version, round.version());
        return round;
    }

    private ReadinessRound find(Actor actor, long id) {
        return rounds.findByIdAndOrganisationIdAndWithdrawnAtIsNull(id, actor.organisationId())
                .orElseThrow(() -> new NotFound("readiness-round"));
    }
}
