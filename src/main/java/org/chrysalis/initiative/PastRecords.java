package org.chrysalis.initiative;

import java.time.LocalDate;

/** What features keep of initiatives, as it was at the end of a day: told by whoever reads across them. */
@FunctionalInterface
public interface PastRecords {

    /**
     * A condition on {@code i} that reads them in place of what there is today.
     *
     * @param condition with each table and its alias after {@code from}
     */
    String in(String condition, LocalDate day);
}
