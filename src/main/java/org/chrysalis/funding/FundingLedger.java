package org.chrysalis.funding;

import java.time.Clock;
import java.util.UUID;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money of an initiative: from where, how much, what for, from when until when, committed or hoped for. Whoever
 * sees it and may edit the initiative writes it. What was entered by mistake is withdrawn and stays in the history.
 */
@Service
@Transactional
public class FundingLedger {

    private static final String SUBJECT = "funding";

    private final Changing changing;
    private final FundingRepository fundings;
    private final CliffEdges edges;
    private final FundingTrail trail;
    private final Clock clock;

    FundingLedger(Changing changing, FundingRepository fundings, CliffEdges edges, FundingTrail trail, Clock clock) {
        this.changing = changing;
        this.fundings = fundings;
        this.edges = edges;
        this.trail = trail;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long add(Actor actor, String reference, UUID submission, SaveFunding command) {
        return changing.make(actor, submission, "funding " + reference, () -> add(actor, reference, command));
    }

    /**
     * Adds a sum.
     *
     * @return its id
     * @throws Refused if it ends before it starts; once the initiative has ended
     */
    public long add(Actor actor, String reference, SaveFunding command) {
        InitiativeHeader initiative = open(actor, reference);
        requireInOrder(command);
        Funding funding = fundings.saveAndFlush(
                new Funding(initiative.organisationId(), initiative.id(), command, actor.personId(), clock.instant()));
        edges.keep(initiative.organisationId(), initiative.id());
        changing.record(
                actor,
                initiative,
                "funding-added",
                initiative.part(SUBJECT, funding.id(), funding.source()),
                trail.changes(null, funding.content()));
        return funding.id();
    }

    /**
     * Writes it anew.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveFunding command) {
        InitiativeHeader initiative = open(actor, reference);
        Funding funding = find(initiative, id);
        Conflict.unlessSame(SUBJECT, funding.id(), command.version(), funding.version());
        requireInOrder(command);
        SaveFunding before = funding.content();
        funding.write(command);
        fundings.saveAndFlush(funding);
        edges.keep(initiative.organisationId(), initiative.id());
        changing.record(
                actor,
                initiative,
                "funding-changed",
                initiative.part(SUBJECT, funding.id(), funding.source()),
                trail.changes(before, funding.content()));
    }

    /**
     * Takes one out that was entered by mistake; what was spent of it goes with it.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = open(actor, reference);
        Funding funding = find(initiative, id);
        Conflict.unlessSame(SUBJECT, funding.id(), version, funding.version());
        funding.withdraw(clock.instant());
        fundings.saveAndFlush(funding);
        edges.keep(initiative.organisationId(), initiative.id());
        changing.record(
                actor,
                initiative,
                "funding-withdrawn",
                initiative.part(SUBJECT, funding.id(), funding.source()),
                trail.changes(funding.content(), null));
    }

    private InitiativeHeader open(Actor actor, String reference) {
        InitiativeHeader initiative = changing.open(actor, reference);
        FundingSight.require(actor, initiative);
        initiative.requireEditableBy(actor);
        return initiative;
    }

    private Funding find(InitiativeHeader initiative, long id) {
        return fundings.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound(SUBJECT));
    }

    private static void requireInOrder(SaveFunding command) {
        if (command.endsOn() != null && command.endsOn().isBefore(command.startsOn())) {
            throw new Refused("to", "funding.to.before-from");
        }
    }
}
