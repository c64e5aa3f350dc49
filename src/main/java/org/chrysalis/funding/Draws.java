package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what an initiative takes from elsewhere: which roles, for how many days a week, and who carries the load.
 * Whoever may edit the initiative may record; what was entered by mistake is withdrawn and stays in the history. The
 * paper: an innovation can suck resource, attention and people away from other places, and roles have to be backfilled.
 */
@Service
@Transactional
public class Draws {

    private static final String SUBJECT = "draw";

    private final Changing changing;
    private final DrawRepository draws;
    private final Directory directory;
    private final ShelterWords words;
    private final Clock clock;

    Draws(Changing changing, DrawRepository draws, Directory directory, ShelterWords words, Clock clock) {
        this.changing = changing;
        this.draws = draws;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Records what is taken.
     *
     * @return its id, the same for a form that is sent twice
     * @throws Refused if it ends before it starts, for days that no week has, for a team that is not there and for two
     *     places at once; once the initiative has ended
     */
    public long add(Actor actor, String reference, UUID submission, SaveDraw command) {
        InitiativeHeader initiative = open(actor, reference);
        return changing.make(
                actor,
                submission,
                SUBJECT + " " + reference,
                () -> save(
                        actor,
                        initiative,
                        new Draw(initiative.organisationId(), initiative.id(), actor.personId(), clock.instant()),
                        command,
                        "draw-added"));
    }

    /**
     * Changes what is recorded.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveDraw command) {
        InitiativeHeader initiative = open(actor, reference);
        Draw draw = find(initiative, id);
        Conflict.unlessSame(SUBJECT, draw.id(), command.version(), draw.version());
        save(actor, initiative, draw, command, "draw-changed");
    }

    /**
     * Takes back what was entered by mistake.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = open(actor, reference);
        Draw draw = find(initiative, id);
        Conflict.unlessSame(SUBJECT, draw.id(), version, draw.version());
        withdraw(actor, initiative, draw);
    }

    void withdraw(Actor actor, InitiativeHeader initiative, Draw draw) {
        draw.withdraw(clock.instant());
        draws.saveAndFlush(draw);
        changing.record(
                actor,
                initiative,
                "draw-withdrawn",
                initiative.part(SUBJECT, draw.id(), draw.said().role()),
                changes(initiative, draw.said(), null));
    }

    /** An ending ends it, or shifts its last day. Whoever calls has authorised and holds the initiative. */
    void endWith(Actor actor, InitiativeHeader initiative, Draw draw, ClosedWithEnding.End ending) {
        SaveDraw was = draw.said();
        draw.endWith(ending.id(), ending.day());
        draws.saveAndFlush(draw);
        List<Change> changes = changes(initiative, was, draw.said());
        if (!changes.isEmpty()) {
            changing.record(
                    actor,
                    initiative,
                    "draw-changed",
                    initiative.part(SUBJECT, draw.id(), draw.said().role()),
                    changes);
        }
    }

    private long save(Actor actor, InitiativeHeader initiative, Draw draw, SaveDraw command, String action) {
        requireReal(actor, draw, command);
        List<Change> changes = changes(initiative, draw.isNew() ? null : draw.said(), command);
        draw.say(command);
        Draw saved = draws.saveAndFlush(draw);
        changing.record(
                actor,
                initiative,
                action,
                initiative.part(SUBJECT, saved.id(), saved.said().role()),
                changes);
        return saved.id();
    }

    private void requireReal(Actor actor, Draw draw, SaveDraw command) {
        if (command.daysAWeek().stripTrailingZeros().scale() > 1) {
            throw new Refused("days", "funding.draw.days.unreadable");
        }
        if (command.daysAWeek().compareTo(DaysAWeek.LEAST) < 0
                || command.daysAWeek().compareTo(DaysAWeek.MOST) > 0) {
            throw new Refused("days", "funding.draw.days.range");
        }
        if (command.endsOn() != null && command.endsOn().isBefore(command.startsOn())) {
            throw new Refused("to", "funding.draw.to.before-from");
        }
        requireDaysThatWere(command);
        Long team = command.teamId();
        if (team != null && !Objects.equals(team, draw.teamId()) && !directory.isTeam(actor, team)) {
            throw new Refused("team", "funding.draw.team.unknown");
        }
        if (team != null && !command.elsewhere().isEmpty()) {
            throw new Refused("elsewhere", "funding.draw.elsewhere.twice");
        }
    }

    /** Nobody did the work on some of the days that the role was taken so far, and on no more. */
    private void requireDaysThatWere(SaveDraw command) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = command.endsOn() != null && command.endsOn().isBefore(today) ? command.endsOn() : today;
        long days = Math.max(0, ChronoUnit.DAYS.between(command.startsOn(), last) + 1);
        if (command.gapDays() != null && command.gapDays() > days) {
            throw new Refused("gap", "funding.draw.gap.more", days);
        }
    }

    private InitiativeHeader open(Actor actor, String reference) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        return initiative;
    }

    private Draw find(InitiativeHeader initiative, long id) {
        return draws.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound(SUBJECT));
    }

    private List<Change> changes(InitiativeHeader initiative, @Nullable SaveDraw was, @Nullable SaveDraw now) {
        return Change.collect()
                .field("draw-role", was == null ? null : was.role(), now == null ? null : now.role())
                .field("draw-from", from(initiative, was), from(initiative, now))
                .field("days-a-week", days(was), days(now))
                .field("from", day(was == null ? null : was.startsOn()), day(now == null ? null : now.startsOn()))
                .field("to", day(was == null ? null : was.endsOn()), day(now == null ? null : now.endsOn()))
                .field("backfilled", backfilled(was), backfilled(now))
                .field("gap-days", was == null ? null : was.gapDays(), now == null ? null : now.gapDays())
                .field("carried-by", was == null ? null : was.carriedBy(), now == null ? null : now.carriedBy())
                .list();
    }

    private @Nullable String from(InitiativeHeader initiative, @Nullable SaveDraw draw) {
        if (draw == null) {
            return null;
        }
        Long team = draw.teamId();
        return team == null ? draw.elsewhere() : words.team(team, initiative.organisationId());
    }

    private static @Nullable String days(@Nullable SaveDraw draw) {
        return draw == null ? null : DaysAWeek.words(draw.daysAWeek());
    }

    private @Nullable String backfilled(@Nullable SaveDraw draw) {
        return draw == null || draw.backfilled() == null ? null : words.backfilled(draw.backfilled());
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return words.day(day);
    }
}
