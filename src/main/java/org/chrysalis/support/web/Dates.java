package org.chrysalis.support.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The object {@code #when} of templates: dates and times as people write them. Nothing in, nothing out. */
@Component("dates")
public class Dates {

    private static final Pattern MACHINE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter ON_THE_HOUR = DateTimeFormatter.ofPattern("ha", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH);

    /** 31 March 2026 */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : LONG.format(date);
    }

    /** 31 Mar 2026, for tables. */
    public String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    /** March 2026 */
    public String month(@Nullable LocalDate date) {
        return date == null ? "" : MONTH.format(date);
    }

    /** The day of an instant in London: 31 March 2026. */
    public String date(@Nullable Instant instant) {
        return instant == null ? "" : LONG.format(instant.atZone(LONDON));
    }

    /**
     * What somebody wrote; a day in the form of machines (2026-03-31) as people write it, and 2026-99-99 as it stands.
     */
    public String words(@Nullable String written) {
        LocalDate day = written == null ? null : day(written);
        return day == null ? Objects.toString(written, "") : LONG.format(day);
    }

    /** The day that is written in the form of machines; none where something else is, or no such day exists. */
    public static @Nullable LocalDate day(String written) {
        try {
            return MACHINE_DAY.matcher(written).matches() ? LocalDate.parse(written) : null;
        } catch (DateTimeParseException looksLikeOne) {
            return null;
        }
    }

    /** 9:32am, 9am */
    public String time(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var time = instant.atZone(LONDON);
        return (time.getMinute() == 0 ? ON_THE_HOUR : TIME).format(time).toLowerCase(Locale.ROOT);
    }

    /** 31 March 2026 at 9:32am */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : date(instant) + " at " + time(instant);
    }

    /** 2026-03-31T08:32:05Z: for machines, which take no more than three digits of a second. */
    public String iso(@Nullable Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
