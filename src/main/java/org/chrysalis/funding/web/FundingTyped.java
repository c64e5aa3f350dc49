package org.chrysalis.funding.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.chrysalis.funding.FundingAmount;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What browsers send, as it is meant. */
final class FundingTyped {

    private FundingTyped() {}

    /** Without space around it, and with a line's end counted as one character, as the page counted it. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed);
    }

    /**
     * The token of a form.
     *
     * @throws Refused if it was tampered with: what is sent without one is done as often as it is sent
     */
    static UUID token(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(null, "support.form.send-again");
        }
    }

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
