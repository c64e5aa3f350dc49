package org.chrysalis.funding.web;

import java.math.BigDecimal;
import org.chrysalis.funding.FundingAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What browsers send, as it is meant. */
final class FundingTyped {

    private FundingTyped() {}

    /**
     * The sum in the field {@code amount}; what is none is noted beside it.
     *
     * @param some whether nothing at all would be no sum
     */
    static @Nullable BigDecimal amount(String typed, boolean some, BindingResult problems) {
        if (typed.isEmpty()) {
            problems.rejectValue("amount", "funding.amount.missing");
            return null;
        }
        return amount("amount", typed, some, problems);
    }

    /** The same for a field that may be empty. */
    static @Nullable BigDecimal amount(String field, String typed, boolean some, BindingResult problems) {
        if (typed.isEmpty()) {
            return null;
        }
        BigDecimal pounds = FundingAmount.read(typed).orElse(null);
        if (pounds == null) {
            problems.rejectValue(field, "funding.amount.unreadable");
        } else if (pounds.compareTo(FundingAmount.MOST) > 0) {
            problems.rejectValue(field, "funding.amount.high");
        } else if (some && pounds.signum() == 0) {
            problems.rejectValue(field, "funding.amount.zero");
        }
        return pounds;
    }
}
