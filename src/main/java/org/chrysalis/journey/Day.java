package org.chrysalis.journey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chrysalis.support.Refused;

/** Days as refusals name them, and the two bounds that every day of a journey has. */
final class Day {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Day() {}

    /** 31 March 2026 */
    static String words(LocalDate day) {
        return WORDS.format(day);
    }

    /** @throws Refused if the day lies ahead, or before the one that it may not precede */
    static void requireBetween(LocalDate earliest, LocalDate day, LocalDate today, String field, String tooEarlyKey) {
        if (day.isAfter(today)) {
            throw new Refused(field, "journey.date.future");
        }
        requireNotBefore(earliest, day, field, tooEarlyKey);
    }

    static void requireNotAfter(LocalDate latest, LocalDate day, String field, String tooLateKey) {
        if (day.isAfter(latest)) {
            throw new Refused(field, tooLateKey, words(latest));
        }
    }

    static void requireNotBefore(LocalDate earliest, LocalDate day, String field, String tooEarlyKey) {
        if (day.isBefore(earliest)) {
            throw new Refused(field, tooEarlyKey, words(earliest));
        }
    }
}
