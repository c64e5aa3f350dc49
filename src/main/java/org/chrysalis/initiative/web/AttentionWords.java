package org.chrysalis.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The bean {@code @attention} of templates: a reason for attention as a sentence, on the day on which it is read.
 * {@link org.chrysalis.initiative.AttentionRule#name()} says which messages a rule needs.
 */
@Component("attention")
public class AttentionWords {

    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    AttentionWords(MessageSource messages, Dates dates, Clock clock) {
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** "Funding ends in 74 days and nothing follows it" */
    public String sentence(AttentionItem item) {
        LocalDate today = LocalDate.now(clock);
        Object[] arguments = arguments(item, today);
        Locale locale = LocaleContextHolder.getLocale();
        String usual = messages.getMessage("attention." + item.rule(), arguments, locale);
        return item.overdueOn(today)
                ? String.valueOf(messages.getMessage("attention." + item.rule() + ".overdue", arguments, usual, locale))
                : usual;
    }

    /** What the filter of the list calls the rule. */
    public String name(AttentionItem item) {
        return messages.getMessage("attention." + item.rule() + ".name", null, LocaleContextHolder.getLocale());
    }

    /** What stands on its day in a calendar: what was asked, whether or not it was done. */
    public String day(AttentionItem item) {
        return String.valueOf(messages.getMessage(
                "attention." + item.rule() + ".day", null, name(item), LocaleContextHolder.getLocale()));
    }

    private Object[] arguments(AttentionItem item, LocalDate today) {
        List<Object> arguments = new ArrayList<>();
        LocalDate counted = item.dueOn() != null
                ? item.dueOn()
                : item.arguments().stream().findFirst().map(Dates::day).orElse(null);
        arguments.add(counted == null ? 0L : Math.abs(ChronoUnit.DAYS.between(today, counted)));
        for (String argument : item.arguments()) {
            LocalDate day = Dates.day(argument);
            arguments.add(day == null ? argument : dates.date(day));
        }
        return arguments.toArray();
    }
}
