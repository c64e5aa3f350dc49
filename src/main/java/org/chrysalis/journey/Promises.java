package org.chrysalis.journey;

import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Owners;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What conditions and check-ins have in common: somebody who sees the initiative sees to each by a day, is done with it
 * or hands it over, and the trail and the reasons for attention hear of it.
 */
@Component
class Promises {

    private final Changing changing;
    private final Owners owners;
    private final KeptCorrections corrections;
    private final Said said;

    Promises(Changing changing, Owners owners, KeptCorrections corrections, Said said) {
        this.changing = changing;
        this.owners = owners;
        this.corrections = corrections;
        this.said = said;
    }

    /** @param what names the form, among all that this person may send */
    void once(Actor actor, UUID submission, String what, Runnable work) {
        changing.once(actor, submission, what, work);
    }

    /** Opens the initiative, and holds it until the work is done. */
    InitiativeHeader open(Actor actor, String reference) {
        return changing.open(actor, reference);
    }

    /** @throws Refused for somebody who is not of the organisation or does not see the initiative */
    void requireOwner(Actor actor, InitiativeHeader initiative, long owner, String field, String unknownKey) {
        owners.require(actor, initiative, owner, field, unknownKey);
    }

    /** @throws Refused once it is done; for another person who does not see the initiative; if nothing changes */
    void requireToHandOver(Actor actor, InitiativeHeader initiative, Promised now, HandOver command) {
        if (now.doneOn() != null) {
            throw new Refused(null, now.kind().doneKey());
        }
        Long owner = command.ownerId();
        boolean stays = now.ownedBy(owner);
        if (owner != null && !stays) {
            requireOwner(actor, initiative, owner, "owner", "journey.condition.owner.unknown");
        }
        if (stays && command.dueOn().equals(now.dueOn())) {
            throw new Refused(null, "journey.hand-over.nothing");
        }
    }

    /**
     * @throws Refused while it is open; for somebody who does not see the initiative, whether or not they see to it now:
     *     what is open again is theirs to find
     */
    void requireToTakeBack(Actor actor, InitiativeHeader initiative, Promised now, @Nullable Long owner) {
        if (!now.done()) {
            throw new Refused(null, "journey.take-back.open");
        }
        if (owner != null) {
            requireOwner(actor, initiative, owner, "owner", "journey.condition.owner.unknown");
        } else if (now.kind() == Promised.Kind.CONDITION) {
            throw new Refused("owner", "journey.condition.owner.unknown");
        }
    }

    /** It was handed over, and is in the database. */
    void changed(Actor actor, InitiativeHeader initiative, String event, Promised before, Promised after) {
        tell(actor, initiative, event, before, after, "");
        changing.recorded(initiative);
    }

    /**
     * It was seen to, and is in the database. What was said of it before stays on record.
     *
     * @param why what was said before is put right; empty where somebody sees to what another saw to meanwhile
     * @throws Refused if the same was said before
     */
    void seenTo(Actor actor, InitiativeHeader initiative, Promised before, Promised after, String why) {
        String event = after.kind().doneEvent();
        if (before.done()) {
            if (after.saysAsMuchAs(before)) {
                throw new Refused(null, "journey.correct.nothing");
            }
            corrections.keep(actor, before, after, why.strip());
            event = why.isBlank() ? event : after.kind().subject() + "-corrected";
        }
        tell(actor, initiative, event, before, after, why.strip());
        changing.recorded(initiative);
    }

    /** That it was seen to was taken back, and is in the database: it stays on record, and it is open again. */
    void takenBack(Actor actor, InitiativeHeader initiative, Promised before, Promised after, String why) {
        corrections.keep(actor, before, after, why.strip());
        tell(actor, initiative, after.kind().subject() + "-taken-back", before, after, why.strip());
        changing.recorded(initiative);
    }

    /** It was made, with a step that says itself that something was recorded. */
    void made(Actor actor, InitiativeHeader initiative, String event, Promised promised) {
        tell(actor, initiative, event, null, promised, "");
    }

    private void tell(
            Actor actor,
            InitiativeHeader initiative,
            String event,
            @Nullable Promised before,
            Promised after,
            String why) {
        String subject = after.kind().subject();
        Change.Collector changes = Change.collect().field(subject, null, after.words());
        if (before == null) {
            changes.field("owner", null, said.name(after.owner())).field("due", null, Said.day(after.dueOn()));
        } else {
            changes.field("date", Said.day(before.doneOn()), Said.day(after.doneOn()))
                    .field("note", before.note(), after.note());
            if (!after.ownedBy(before.owner())) {
                changes.field("owner", said.name(before.owner()), said.name(after.owner()));
            }
            changes.field("due", Said.day(before.dueOn()), Said.day(after.dueOn()));
        }
        changes.field("why", null, why);
        changing.tell(actor, initiative, event, initiative.part(subject, after.id()), changes.list());
    }
}
