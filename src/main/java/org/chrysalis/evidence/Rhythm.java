package org.chrysalis.evidence;

import java.time.LocalDate;
import java.time.Period;

/** How often a measure is meant to be read. */
public enum Rhythm {
    WEEKLY(Period.ofWeeks(1)),
    MONTHLY(Period.ofMonths(1)),
    QUARTERLY(Period.ofMonths(3)),
    TWICE_A_YEAR(Period.ofMonths(6)),
    YEARLY(Period.ofYears(1));

    private final Period between;

    Rhythm(Period between) {
        this.between = between;
    }

    /** When it is to be read after that day. */
    LocalDate after(LocalDate day) {
        return day.plus(between);
    }
}
