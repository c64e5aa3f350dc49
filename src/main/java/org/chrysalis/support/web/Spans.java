package org.chrysalis.support.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The bean {@code @spans} of templates: how long something took or goes on, as exact as it helps. */
@Component("spans")
public class Spans {

    private static final int DAYS_UNTIL_WEEKS = 14;
    private static final int DAYS_UNTIL_MONTHS = 61;
    private static final int MONTHS_UNTIL_YEARS = 24;

    private final MessageSource messages;
    private final Clock clock;

    Spans(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** "3 days", "5 weeks", "4 months", "2 years", "2 years 3 months". */
    public String between(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < DAYS_UNTIL_WEEKS) {
            return words("support.span.days", days);
        }
        if (days < DAYS_UNTIL_MONTHS) {
            return words("support.span.weeks", days / 7);
        }
        Period period = Period.between(from, to);
        long months = period.toTotalMonths();
        if (months < MONTHS_UNTIL_YEARS) {
            return words("support.span.months", months);
        }
        return words("support.span.years", period.getYears(), period.getMonths());
    }

    /** Until today; nothing on the first day. */
    public String since(LocalDate from) {
        return until(from, LocalDate.now(clock));
    }

    /** The same until a day. */
    public String until(LocalDate from, LocalDate day) {
        return from.isBefore(day) ? between(from, day) : "";
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
