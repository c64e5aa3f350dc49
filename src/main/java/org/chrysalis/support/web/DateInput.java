package org.chrysalis.support.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A date as a person types it, in three parts. Keeps what was typed, so that a form with an error shows it again.
 * Check it with {@link CivilDate}; after that {@link #date()} answers.
 */
public class DateInput {

    /** Nobody who works here began anything before, and nothing is planned for longer. */
    public static final int EARLIEST_YEAR = 1900;

    public static final int LATEST_YEAR = 2199;

    /** How the keys of what may be wrong begin; each is given {@link #arguments}. */
    static final String MESSAGE = "support.date.";

    private String day = "";
    private String month = "";
    private String year = "";

    public static DateInput of(@Nullable LocalDate date) {
        DateInput input = new DateInput();
        if (date != null) {
            input.day = String.valueOf(date.getDayOfMonth());
            input.month = String.valueOf(date.getMonthValue());
            input.year = String.valueOf(date.getYear());
        }
        return input;
    }

    /** The date, or null when nothing, too little or nonsense was typed. */
    public @Nullable LocalDate date() {
        int wholeYear = number(year);
        if (wholeYear < EARLIEST_YEAR || wholeYear > LATEST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(wholeYear, monthNumber(), number(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /**
     * Notes beside its field that there is no real date, in the words of {@link CivilDate}: for one that is asked for
     * only where something else is said.
     *
     * @param name how the message begins
     */
    public void require(BindingResult problems, String field, String name) {
        String problem = isEmpty() ? "empty" : problem();
        if (problem != null) {
            problems.rejectValue(field, MESSAGE + problem, arguments(name), null);
        }
    }

    static Object[] arguments(String name) {
        return new Object[] {
            name,
            Character.toLowerCase(name.charAt(0)) + name.substring(1),
            String.valueOf(EARLIEST_YEAR),
            String.valueOf(LATEST_YEAR)
        };
    }

    /** What is wrong, as the end of a message key, or null. */
    @Nullable
    String problem() {
        if (day.isEmpty()) {
            return month.isEmpty() && !year.isEmpty() ? "day-and-month" : "day";
        }
        if (month.isEmpty()) {
            return year.isEmpty() ? "month-and-year" : "month";
        }
        if (year.isEmpty()) {
            return "year";
        }
        if (number(year) >= 0 && year.length() != 4) {
            return "four-digits";
        }
        if (number(year) >= 0 && (number(year) < EARLIEST_YEAR || number(year) > LATEST_YEAR)) {
            return "far";
        }
        return date() == null ? "real" : null;
    }

    private int monthNumber() {
        int number = number(month);
        String typed = month.toLowerCase(Locale.ROOT);
        if (number < 0 && typed.length() >= 3) {
            for (Month each : Month.values()) {
                if (each.name().toLowerCase(Locale.ROOT).startsWith(typed)
                        || typed.equals("sept") && each == Month.SEPTEMBER) {
                    return each.getValue();
                }
            }
        }
        return number;
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = clean(day);
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = clean(month);
    }

    public String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = clean(year);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
