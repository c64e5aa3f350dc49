package org.chrysalis.journey;

import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/**
 * Tells the trail, and the reasons for attention, what became of conditions and check-ins, each as it is in the
 * database by then. What was said of one before it was corrected or taken back stays on record.
 */
@Component
class PromiseTrail {

    private final Changing changing;
    private final KeptCorrections corrections;
    private final Said said;

    PromiseTrail(Changing changing, KeptCorrections corrections, Said said) {
        this.changing = changing;
        this.corrections = corrections;
        this.said = said;
    }

    /** With a step that says itself that something was recorded. */
    void made(Actor actor, InitiativeHeader initiative, String event, Promised promised) {
        changing.tell(
                actor,
                initiative,
                event,
                initiative.part(promised.kind().subject(), promised.id()),
                Change.collect()
                        .field(promised.kind().subject(), null, promised.words())
                        .field("owner", null, said.name(promised.owner()))
                        .field("due", null, Said.day(promised.dueOn()))
                        .list());
    }

    void seenTo(Actor actor, InitiativeHeader initiative, Promised before, Promised after) {
        changed(actor, initiative, after.kind().doneEvent(), before, after, "");
    }

    void handedOver(Actor actor, InitiativeHeader initiative, Promised before, Promised after) {
        changed(actor, initiative, after.kind().subject() + "-handed-over", before, after, "");
    }

    void corrected(Actor actor, InitiativeHeader initiative, Promised before, Promised after, String why) {
        corrections.keep(actor, before, after, why);
        changed(actor, initiative, after.kind().subject() + "-corrected", before, after, why);
    }

    void takenBack(Actor actor, InitiativeHeader initiative, Promised before, Promised after, String why) {
        corrections.keep(actor, before, after, why);
        changed(actor, initiative, after.kind().subject() + "-taken-back", before, after, why);
    }

    private void changed(
            Actor actor, InitiativeHeader initiative, String event, Promised before, Promised after, String why) {
        String subject = after.kind().subject();
        Change.Collector changes = Change.collect()
                .field(subject, null, after.words())
                .field("date", Said.day(before.doneOn()), Said.day(after.doneOn()))
                .field("note", before.note(), after.note());
        if (!after.ownedBy(before.owner())) {
            changes.field("owner", said.name(before.owner()), said.name(after.owner()));
        }
        changes.field("due", Said.day(before.dueOn()), Said.day(after.dueOn())).field("why", null, why);
        changing.tell(actor, initiative, event, initiative.part(subject, after.id()), changes.list());
        changing.recorded(initiative);
    }
}
