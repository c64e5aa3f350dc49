package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the fragment {@code chrysalis/journey-line} shows.
 *
 * @param sentence says in words what the drawing says
 */
public record JourneyPicture(String name, String sentence, JourneyLine wide, JourneyLine narrow) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

    /** Mar 2026 */
    public String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** Mar 26, where there is room for little */
    public String shortMonth(LocalDate day) {
        return SHORT.format(day);
    }
}
