package org.chrysalis.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.support.web.DateInput;

/**
 * A whole date as sheets write it: 2026-03-31, 31/03/2026, 31.3.26, 31 March 2026 or 31-Mar-26. The day comes first.
 */
final class SheetDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ][\\d:.z]*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ /-]+([a-z]{3,9})[ /,-]+(\\d{4}|\\d{2})");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int CENTURY = 2000;

    private SheetDay() {}

    static Optional<LocalDate> read(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(year(numbers.group(3)), number(numbers.group(2)), number(numbers.group(1)));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches()
                ? day(year(words.group(3)), month(words.group(2)), number(words.group(1)))
                : Optional.empty();
    }

    /** The years that the fields of a form take. */
    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < DateInput.EARLIEST_YEAR || year > DateInput.LATEST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name) || name.equals("sept") && i == 8) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int year(String written) {
        return written.length() == 2 ? CENTURY + number(written) : number(written);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
