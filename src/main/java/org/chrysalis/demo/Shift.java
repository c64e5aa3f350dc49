package org.chrysalis.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moves the story in time, all of it by the same number of days, so that its "today" is the day it is loaded. */
record Shift(long days) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern DAY_IN_TEXT = Pattern.compile("\\b\\d{1,2} " + MONTHS + " \\d{4}\\b");
    private static final Pattern MONTH_IN_TEXT = Pattern.compile("(?<!\\d )\\b" + MONTHS + " \\d{4}\\b");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?<=\\b(?:in|since) )" + MONTHS + "\\b(?! \\d{4})");
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final int MIDDLE = 15;

    /** For months that the story names without one: which year it is makes a day's difference at most. */
    private static final int SOME_YEAR = 2025;

    static Shift between(LocalDate told, LocalDate today) {
        return new Shift(ChronoUnit.DAYS.between(told, today));
    }

    LocalDate day(LocalDate told) {
        return told.plusDays(days);
    }

    LocalDate day(String told) {
        return day(LocalDate.parse(told));
    }

    /** The dates within a text move too: "Review on 12 October 2026", "in February 2025", "followed in March". */
    String text(String told) {
        String alone = MONTH_ALONE.matcher(told).replaceAll(found -> MONTH_NAME.format(day(monthAlone(found.group()))));
        String months = MONTH_IN_TEXT
                .matcher(alone)
                .replaceAll(found ->
                        MONTH.format(day(YearMonth.parse(found.group(), MONTH).atDay(MIDDLE))));
        return DAY_IN_TEXT.matcher(months).replaceAll(found -> DAY.format(day(LocalDate.parse(found.group(), DAY))));
    }

    private static LocalDate monthAlone(String name) {
        return LocalDate.of(SOME_YEAR, Month.valueOf(name.toUpperCase(Locale.ROOT)), MIDDLE);
    }
}
