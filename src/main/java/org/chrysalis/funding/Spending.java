package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
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
 * What was spent of a sum so far, by date: each entry says how much it was all in all up to its day, as a budget
 * report does. The latest day counts; a wrong entry is withdrawn and stays in the history.
 */
@Service
@Transactional
public class Spending {

    private static final String SUBJECT = "spend";

    private final Changing changing;
    private final FundingRepository fundings;
    private final SpendRepository spends;
    private final FundingTrail trail;
    private final Clock clock;

    Spending(Changing changing, FundingRepository fundings, SpendRepository spends, FundingTrail trail, Clock clock) {
        this.changing = changing;
        this.fundings = fundings;
        this.spends = spends;
        this.trail = trail;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long record(Actor actor, String reference, long fundingId, UUID submission, SaveSpend command) {
        return changing.make(
                actor,
                submission,
                "spend " + reference + " " + fundingId,
                () -> record(actor, reference, fundingId, command));
    }

    /**
     * Records how much was spent. More than there was may be recorded: it happens, and the page says so.
     *
     * @return the id of the entry
     * @throws Refused for a day ahead, or before the money starts; once the initiative has ended
     */
    public long record(Actor actor, String reference, long fundingId, SaveSpend command) {
        InitiativeHeader initiative = open(actor, reference);
        Funding funding = find(initiative, fundingId);
        if (command.spentBy().isAfter(LocalDate.now(clock))) {
            throw new Refused("spentBy", "funding.spend.by.future");
        }
        if (command.spentBy().isBefore(funding.startsOn())) {
            throw new Refused("spentBy", "funding.spend.by.before", trail.day(funding.startsOn()));
        }
        Spend spend = spends.saveAndFlush(new Spend(
                initiative.organisationId(),
                initiative.id(),
                funding.id(),
                command,
                actor.personId(),
                clock.instant()));
        changing.record(
                actor,
                initiative,
                "spend-recorded",
                initiative.part(SUBJECT, spend.id(), funding.source()),
                Change.collect()
                        .field("funding-source", null, funding.source())
                        .field("spend-amount", null, FundingAmount.words(spend.amount()))
                        .field("spend-by", null, trail.day(spend.spentBy()))
                        .field("note", null, command.note())
                        .list());
        return spend.id();
    }

    /**
     * Takes an entry out that was made by mistake.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long fundingId, long id, int version) {
        InitiativeHeader initiative = open(actor, reference);
        Funding funding = find(initiative, fundingId);
        Spend spend = spends.findByIdAndOrganisationIdAndInitiativeIdAndFundingIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id(), funding.id())
                .orElseThrow(() -> new NotFound(SUBJECT));
        Conflict.unlessSame(SUBJECT, spend.id(), version, spend.version());
        spend.withdraw(clock.instant());
        spends.saveAndFlush(spend);
        changing.record(
                actor,
                initiative,
                "spend-withdrawn",
                initiative.part(SUBJECT, spend.id(), funding.source()),
                Change.collect()
                        .field("funding-source", funding.source(), null)
                        .field("spend-amount", FundingAmount.words(spend.amount()), null)
                        .field("spend-by", trail.day(spend.spentBy()), null)
                        .list());
    }

    private InitiativeHeader open(Actor actor, String reference) {
        InitiativeHeader initiative = changing.open(actor, reference);
        FundingSight.require(actor, initiative);
        initiative.requireEditableBy(actor);
        return initiative;
    }

    private Funding find(InitiativeHeader initiative, long fundingId) {
        return fundings.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        fundingId, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("funding"));
    }
}
