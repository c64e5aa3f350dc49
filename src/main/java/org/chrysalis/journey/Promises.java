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
    private final Said said;

    Promises(Changing changing, Owners owners, Said said) {
        this.changing = changing;
        this.owners = owners;
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

    /** It was done or handed over, and is in the database. */
    void changed(Actor actor, InitiativeHeader initiative, String event, Promised before, Promised after) {
        tell(actor, initiative, event, before, after);
        changing.recorded(initiative);
    }

    /** It was made, with a step that says itself that something was recorded. */
    void made(Actor actor, InitiativeHeader initiative, String event, Promised promised) {
        tell(actor, initiative, event, null, promised);
    }

    private void tell(
            Actor actor, InitiativeHeader initiative, String event, @Nullable Promised before, Promised after) {
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
        changing.tell(actor, initiative, event, initiative.part(subject, after.id()), changes.list());
    }
}
