package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens rounds and closes them. Whoever may edit the initiative may; a round is open until its last day is over or
 * somebody closes it, one at a time. A closed round stays as it is: nobody opens it again, because an answer that came
 * after the results were seen could be told from them, and nobody takes it back, because it is not theirs alone.
 */
@Service
@Transactional
public class PulseRounds {

    /** How long people usually have to answer. */
    public static final int USUAL_DAYS = 14;

    /** After this nobody remembers what it was about. */
    static final int MOST_DAYS = 60;

    private static final String ROUND = "pulse-round";

    private final Changing changing;
    private final PulseRoundRepository rounds;
    private final Tallies tallies;
    private final ClosedRounds closed;
    private final PulseNotices notices;
    private final Clock clock;

    PulseRounds(
            Changing changing,
            PulseRoundRepository rounds,
            Tallies tallies,
            ClosedRounds closed,
            PulseNotices notices,
            Clock clock) {
        this.changing = changing;
        this.rounds = rounds;
        this.tallies = tallies;
        this.closed = closed;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Opens a round for the team and the leads, from today.
     *
     * @param lastDay the last day on which people answer
     * @return its id, the same for a form that is sent twice
     * @throws Refused for a day that has passed or is far ahead; while a round is open; once the initiative has ended
     */
    public long open(Actor actor, String reference, UUID submission, LocalDate lastDay) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        return changing.make(actor, submission, "pulse " + reference, () -> {
            LocalDate today = LocalDate.now(clock);
            requireAhead(today, lastDay);
            if (open(initiative, today) != null) {
                throw new Refused(null, "pulse.round.open-already");
            }
            PulseRound round = rounds.saveAndFlush(new PulseRound(
                    initiative.organisationId(), initiative.id(), today, lastDay, actor.personId(), clock.instant()));
            tallies.begin(initiative.organisationId(), round.id());
            changing.record(
                    actor,
                    initiative,
                    "pulse-opened",
                    initiative.part(ROUND, round.id()),
                    Change.collect().field("pulse-last-day", null, lastDay).list());
            notices.asked(actor, initiative, round);
            return round.id();
        });
    }

    /**
     * Gives the open round another last day.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #open} does, and where none is open
     */
    public void lastUntil(Actor actor, String reference, LocalDate lastDay, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        PulseRound round = take(initiative);
        Conflict.unlessSame(ROUND, round.id(), version, round.version());
        requireAhead(LocalDate.now(clock), lastDay);
        LocalDate was = round.closesOn();
        if (was.equals(lastDay)) {
            return;
        }
        round.lastUntil(lastDay);
        rounds.saveAndFlush(round);
        changing.record(
                actor,
                initiative,
                "pulse-last-day-changed",
                initiative.part(ROUND, round.id()),
                Change.collect().field("pulse-last-day", was, lastDay).list());
        notices.anew(actor, initiative, round);
    }

    /**
     * Closes the open round now: its results are shown, or that fewer than three answered.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused where none is open
     */
    public void close(Actor actor, String reference, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        PulseRound round = take(initiative);
        Conflict.unlessSame(ROUND, round.id(), version, round.version());
        close(actor, initiative, round);
    }

    /** Nobody answers once it has ended. Whoever calls has authorised and holds the initiative. */
    void closeWithEnding(Actor actor, InitiativeHeader initiative) {
        PulseRound round = open(initiative, LocalDate.now(clock));
        if (round != null) {
            close(actor, initiative, round);
        }
    }

    private void close(Actor actor, InitiativeHeader initiative, PulseRound round) {
        round.close(LocalDate.now(clock));
        rounds.saveAndFlush(round);
        closed.forget(List.of(round.id()));
        changing.record(actor, initiative, "pulse-closed", initiative.part(ROUND, round.id()), List.of());
    }

    private PulseRound take(InitiativeHeader initiative) {
        PulseRound round = open(initiative, LocalDate.now(clock));
        if (round == null) {
            throw new Refused(null, "pulse.round.none-open")
                    .leadingTo("/initiatives/" + initiative.reference() + "/pulse", "pulse.round.see");
        }
        return round;
    }

    private @Nullable PulseRound open(InitiativeHeader initiative, LocalDate today) {
        return rounds.takeOpen(initiative.organisationId(), initiative.id(), today)
                .orElse(null);
    }

    private static void requireAhead(LocalDate today, LocalDate lastDay) {
        if (lastDay.isBefore(today)) {
            throw new Refused("lastDay", "pulse.last-day.past");
        }
        if (lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            throw new Refused("lastDay", "pulse.last-day.far", MOST_DAYS);
        }
    }
}
