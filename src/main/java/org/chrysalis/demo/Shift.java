package org.chrysalis.demo;

import java.time.LocalDate;
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
    private static final int MIDDLE = 15;

    static Shift between(LocalDate told, LocalDate today) {
        return new Shift(ChronoUnit.DAYS.between(told, today));
    }

    LocalDate day(LocalDate told) {
        return told.plusDays(days);
    }

    LocalDate day(String told) {
        return day(LocalDate.parse(told));
    }

    /** The dates within a text move too: "Review on 12 October 2026", "inspected in February 2025". */
    String text(String told) {
        String months = MONTH_IN_TEXT
                .matcher(told)
                .replaceAll(found ->
                        MONTH.format(day(YearMonth.parse(found.group(), MONTH).atDay(MIDDLE))));
        return DAY_IN_TEXT.matcher(months).replaceAll(found -> DAY.format(day(LocalDate.parse(found.group(), DAY))));
    }
}
