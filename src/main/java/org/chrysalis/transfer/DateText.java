package org.chrysalis.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.support.web.DateInput;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: day first, with a month or only a year where the day is not known. What could mean two
 * things is not guessed.
 *
 * @param date none where it could not be read
 * @param precision how much the text says, or why it could not be read
 */
record DateText(@Nullable LocalDate date, Precision precision) {

    enum Precision {
        DAY,
        MONTH,
        YEAR,
        MONTH_FIRST,
        QUARTER,
        SERIAL,
        UNREADABLE
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ][\\d:.Z]*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})[-/., ]+(\\d{4}|\\d{2})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern MONTH_WORD = Pattern.compile("([a-z]{3,9})[-/., ]+(\\d{4}|\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER =
            Pattern.compile(".*\\b(q[1-4]|quarter|spring|summer|autumn|winter|early|mid|late|term)\\b.*");
    private static final Pattern SERIAL = Pattern.compile("[3-5]\\d{4}(?:[.,]\\d+)?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONTH_NAMES = List.of(
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

    static DateText of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher found = ISO.matcher(text);
        if (found.matches()) {
            return day(number(found, 1), number(found, 2), number(found, 3));
        }
        found = DAY_FIRST.matcher(text);
        if (found.matches()) {
            return day(year(found.group(3)), number(found, 2), number(found, 1));
        }
        found = IN_WORDS.matcher(text);
        if (found.matches() && month(found.group(2)) > 0) {
            return day(year(found.group(3)), month(found.group(2)), number(found, 1));
        }
        found = ISO_MONTH.matcher(text);
        if (found.matches()) {
            return month(number(found, 1), number(found, 2));
        }
        found = MONTH_NUMBER.matcher(text);
        if (found.matches()) {
            return month(number(found, 2), number(found, 1));
        }
        found = MONTH_WORD.matcher(text);
        if (found.matches() && month(found.group(1)) > 0) {
            return month(year(found.group(2)), month(found.group(1)));
        }
        if (YEAR.matcher(text).matches()) {
            return known(LocalDate.of(Integer.parseInt(text), 1, 1), Precision.YEAR);
        }
        if (QUARTER.matcher(text).matches()) {
            return unread(Precision.QUARTER);
        }
        return unread(SERIAL.matcher(text).matches() ? Precision.SERIAL : Precision.UNREADABLE);
    }

    private static DateText day(int year, int month, int day) {
        try {
            return known(LocalDate.of(year, month, day), Precision.DAY);
        } catch (DateTimeException e) {
            return unread(month > 12 && month <= 31 && day <= 12 ? Precision.MONTH_FIRST : Precision.UNREADABLE);
        }
    }

    private static DateText month(int year, int month) {
        return month < 1 || month > 12
                ? unread(Precision.UNREADABLE)
                : known(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    /** A year that a form would refuse is a slip of the pen here too. */
    private static DateText known(LocalDate day, Precision precision) {
        return day.getYear() < DateInput.EARLIEST_YEAR || day.getYear() > DateInput.LATEST_YEAR
                ? unread(Precision.UNREADABLE)
                : new DateText(day, precision);
    }

    private static DateText unread(Precision why) {
        return new DateText(null, why);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Two digits are of this century: nothing here is older. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    /** 1 to 12, or 0 for a word that is no month. */
    private static int month(String word) {
        int full = MONTH_NAMES.indexOf(word);
        String start = word.equals("sept") ? "sep" : word;
        return full >= 0 ? full + 1 : MONTHS.indexOf(start) + 1;
    }
}
