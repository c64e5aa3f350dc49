package org.chrysalis.funding.web;

import java.time.LocalDate;
import org.chrysalis.support.web.DateInput;
import org.springframework.validation.BindingResult;

/** Notes beside the last day that it lies before the first: with whatever else is wrong, not after that is mended. */
final class DaysInOrder {

    private DaysInOrder() {}

    /** @param key of what is said beside the field {@code to} */
    static void require(DateInput from, DateInput to, String key, BindingResult problems) {
        LocalDate first = from.date();
        LocalDate last = to.date();
        if (first != null && last != null && last.isBefore(first)) {
            problems.rejectValue("to", key);
        }
    }
}
