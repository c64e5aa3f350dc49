package org.chrysalis.initiative;

/** What features keep of initiatives, as it was at the end of a day: told by whoever reads across them. */
@FunctionalInterface
public interface PastRecords {

    /**
     * A condition on {@code i} that reads them in place of what there is today; {@code :day} stands for the day, and
     * {@code :dayOver} for the instant at which it was over.
     *
     * @param condition with each table and its alias after {@code from}
     */
    String in(String condition);
}
