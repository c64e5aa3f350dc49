package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Owners;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What conditions and check-ins have in common: somebody who sees the initiative sees to each by a day, hands it over,
 * or takes back that it was seen to. Callers have authorised.
 */
@Component
class Promises {

    private static final String OWNER_UNKNOWN = "journey.condition.owner.unknown";

    private final Changing changing;
    private final Owners owners;
    private final PromiseTrail trail;
    private final Clock clock;

    Promises(Changing changing, Owners owners, PromiseTrail trail, Clock clock) {
        this.changing = changing;
        this.owners = owners;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One that somebody opened to change it.
     *
     * @param since the day of what made it: nothing of it lies before
     * @param save writes it to the database
     */
    record Held<P extends Promise>(
            Actor actor, InitiativeHeader initiative, P promise, LocalDate since, Runnable save) {

        Promised now() {
            return promise.promised();
        }
    }

    /** Opens the initiative, and holds it until the work is done. */
    InitiativeHeader open(Actor actor, String reference) {
        return changing.open(actor, reference);
    }

    /** @throws Refused for somebody who is not of the organisation or does not see the initiative */
    void requireOwner(Actor actor, InitiativeHeader initiative, long owner, String field, String unknownKey) {
        owners.require(actor, initiative, owner, field, unknownKey);
    }

    /**
     * It was seen to, or what was recorded of that is put right; what was said before stays on record.
     *
     * @throws Refused for a day that lies ahead or before it was made; without why, where something was recorded
     *     before; if the same was recorded before
     */
    void seeTo(Held<?> held, SeeTo command) {
        Promised before = held.now();
        Day.requireBetween(
                held.since(),
                command.on(),
                LocalDate.now(clock),
                "date",
                before.kind().doneTooEarlyKey());
        String note = command.note().strip();
        if (before.done()) {
            correct(held, before, command.on(), note, command.why().strip());
            return;
        }
        held.promise().seeTo(command.on(), held.actor().personId(), note);
        held.save().run();
        trail.seenTo(held.actor(), held.initiative(), before, held.now());
    }

    private void correct(Held<?> held, Promised before, LocalDate day, String note, String why) {
        if (why.isEmpty()) {
            throw new Refused("why", "journey.correct.why.empty");
        }
        if (before.says(day, note)) {
            throw new Refused(null, "journey.correct.nothing");
        }
        held.promise().correct(day, note);
        held.save().run();
        trail.corrected(held.actor(), held.initiative(), before, held.now(), why);
    }

    /**
     * It is given to somebody else, or another day. Whoever has it may keep it, and it may keep its day.
     *
     * @throws Refused once it is done; for another person who does not see the initiative; for a condition that nobody
     *     would see to; for another day that is before it was made; if nothing changes
     */
    void handOver(Held<?> held, HandOver command) {
        Promised before = held.now();
        if (before.done()) {
            throw new Refused(null, before.kind().doneKey());
        }
        if (!before.ownedBy(command.ownerId())) {
            requireOwner(held, command.ownerId());
        } else if (command.dueOn().equals(before.dueOn())) {
            throw new Refused(null, "journey.hand-over.nothing");
        }
        requireDue(held, command.dueOn());
        held.promise().handOver(command.ownerId(), command.dueOn());
        held.save().run();
        trail.handedOver(held.actor(), held.initiative(), before, held.now());
    }

    /**
     * It is open again; that it was seen to stays on record.
     *
     * @throws Refused while it is open; for somebody who does not see the initiative, whether or not they see to it
     *     now: what is open again is theirs to find; for a condition that nobody would see to; for another day that is
     *     before it was made
     */
    void takeBack(Held<?> held, TakeBack command) {
        Promised before = held.now();
        if (!before.done()) {
            throw new Refused(null, "journey.take-back.open");
        }
        requireOwner(held, command.ownerId());
        requireDue(held, command.dueOn());
        held.promise().takeBack(command.ownerId(), command.dueOn());
        held.save().run();
        trail.takenBack(
                held.actor(),
                held.initiative(),
                before,
                held.now(),
                command.why().strip());
    }

    private void requireOwner(Held<?> held, @Nullable Long owner) {
        if (owner != null) {
            requireOwner(held.actor(), held.initiative(), owner, "owner", OWNER_UNKNOWN);
        } else if (held.now().kind() == PromiseKind.CONDITION) {
            throw new Refused("owner", OWNER_UNKNOWN);
        }
    }

    /** The day that it has may stay, whenever it was given. */
    private static void requireDue(Held<?> held, LocalDate due) {
        Promised now = held.now();
        if (!due.equals(now.dueOn())) {
            Day.requireNotBefore(held.since(), due, "due", now.kind().dueTooEarlyKey());
        }
    }
}
