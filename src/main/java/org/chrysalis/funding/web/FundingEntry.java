package org.chrysalis.funding.web;

import java.math.BigDecimal;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.FundingView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Enters a sum as it was typed, from the one line as from the full page; what is wrong is noted beside its field. */
@Component
class FundingEntry {

    private final FundingLedger ledger;

    FundingEntry(FundingLedger ledger) {
        this.ledger = ledger;
    }

    /** Adds it once, however often the form is sent. Whether it could be. */
    boolean added(Actor actor, String reference, FundingForm form, BindingResult problems) {
        form.requireInOrder(problems);
        BigDecimal pounds = form.amountOf(problems);
        return pounds != null
                && !problems.hasErrors()
                && !Attempt.refused(
                        problems,
                        () -> ledger.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand(pounds)));
    }

    /**
     * Whether it could be changed.
     *
     * @param shown as it stands now
     * @throws Conflict if somebody changed it since it was shown
     */
    boolean changed(Actor actor, String reference, FundingView shown, FundingForm form, BindingResult problems) {
        form.requireInOrder(problems);
        BigDecimal pounds = form.amountOf(problems);
        form.askAboutAmount(shown, pounds, problems);
        return pounds != null
                && !problems.hasErrors()
                && !Attempt.refused(
                        problems, () -> ledger.change(actor, reference, shown.id(), form.toCommand(pounds)));
    }
}
