package org.chrysalis.funding.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.FundingAmount;
import org.chrysalis.funding.FundingView;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What an amount means hangs on its end: of each year where there is none, of the whole time where there is one. Who
 * gives money an end or takes it away, and leaves the amount as it was, is asked once whether it is still right.
 */
final class AmountTurned {

    private AmountTurned() {}

    /** Whether the end turned and the amount did not, in the version that was shown: an older one is a conflict. */
    static boolean by(FundingForm form, FundingView shown, @Nullable BigDecimal pounds, BindingResult problems) {
        return pounds != null
                && pounds.compareTo(shown.amount()) == 0
                && form.getVersion() == shown.version()
                && !problems.hasFieldErrors("to")
                && (form.getTo().date() == null) != shown.goesOn();
    }

    /** Asks beside the amount. */
    static void ask(FundingForm form, FundingView shown, BindingResult problems) {
        LocalDate last = shown.goesOn() ? form.getTo().date() : shown.endsOn();
        problems.rejectValue(
                "amount",
                shown.goesOn() ? "funding.amount.now-in-all" : "funding.amount.now-a-year",
                new Object[] {FundingAmount.words(shown.amount()), last == null ? "" : new Dates().date(last)},
                null);
    }

    /** The answer that leaves it as it is. */
    static List<Choice> answer(FundingView shown) {
        return List.of(
                Choice.message(true, shown.goesOn() ? "funding.amount.same.in-all" : "funding.amount.same.a-year"));
    }
}
