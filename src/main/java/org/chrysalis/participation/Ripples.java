package org.chrysalis.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what an initiative changed elsewhere. Whoever may edit the initiative may record; nothing is deleted. The
 * paper: even a bounded model forces change into the rest of the system, and what transforms is that underlying
 * assumptions shift; it can also draw attention and people away from other places.
 */
@Service
@Transactional
public class Ripples {

    private final Changing changing;
    private final RippleRepository ripples;
    private final ParticipationWords words;
    private final Clock clock;

    Ripples(Changing changing, RippleRepository ripples, ParticipationWords words, Clock clock) {
        this.changing = changing;
        this.ripples = ripples;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Records a ripple.
     *
     * @return its id, the same for a form that is sent twice
     * @throws Refused for a day ahead; once the initiative has ended
     */
    public long add(Actor actor, String reference, UUID submission, SaveRipple command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        return changing.make(
                actor,
                submission,
                "ripple " + reference,
                () -> save(
                        actor,
                        initiative,
                        new Ripple(initiative.organisationId(), initiative.id(), actor.personId(), clock.instant()),
                        command,
                        "ripple-added"));
    }

    /**
     * Changes what is recorded.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveRipple command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Ripple ripple = find(initiative, id);
        Conflict.unlessSame("ripple", ripple.id(), command.version(), ripple.version());
        save(actor, initiative, ripple, command, "ripple-changed");
    }

    /**
     * Takes back what was entered by mistake: it leaves lists and counts, and stays in the history.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Ripple ripple = find(initiative, id);
        Conflict.unlessSame("ripple", ripple.id(), version, ripple.version());
        ripple.withdraw(clock.instant());
        ripples.saveAndFlush(ripple);
        changing.record(
                actor,
                initiative,
                "ripple-withdrawn",
                initiative.part("ripple", ripple.id(), ripple.said().what()),
                List.of(new Change("ripple", ripple.said().what(), null)));
    }

    private long save(Actor actor, InitiativeHeader initiative, Ripple ripple, SaveRipple command, String action) {
        if (command.seenOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("seenOn", "participation.ripple.seen-on.future");
        }
        SaveRipple was = ripple.isNew() ? null : ripple.said();
        List<Change> changes = Change.collect()
                .field("ripple", was == null ? null : was.what(), command.what())
                .field(
                        "wanted",
                        was == null ? null : words.of("wanted", was.wanted()),
                        words.of("wanted", command.wanted()))
                .field("assumption", was == null ? null : was.assumption(), command.assumption())
                .field("seen-where", was == null ? null : was.seenWhere(), command.seenWhere())
                .field("seen-on", was == null ? null : was.seenOn(), command.seenOn())
                .list();
        ripple.say(command);
        Ripple saved = ripples.saveAndFlush(ripple);
        if (!changes.isEmpty()) {
            changing.record(
                    actor,
                    initiative,
                    action,
                    initiative.part("ripple", saved.id(), saved.said().what()),
                    changes);
        }
        return saved.id();
    }

    private Ripple find(InitiativeHeader initiative, long id) {
        return ripples.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("ripple"));
    }
}
