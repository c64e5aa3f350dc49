package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.portfolio.Board.Card;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.Spans;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The bean {@code @boardWords} of templates: what a card says of time and visits, in words. */
@Component("boardWords")
public class BoardWords {

    private final MessageSource messages;
    private final Dates dates;
    private final Spans spans;

    BoardWords(MessageSource messages, Dates dates, Spans spans) {
        this.messages = messages;
        this.dates = dates;
        this.spans = spans;
    }

    /** "4 months, since 13 April 2026"; "since today" on the first day. */
    public String time(LocalDate since, LocalDate day) {
        return since.equals(day)
                ? words("portfolio.card.time.new", dates.date(since))
                : words("portfolio.card.time", span(since, day), dates.date(since));
    }

    /** "less than a day", "3 days", "5 weeks", "4 months", "2 years", "2 years 3 months": as exact as it helps. */
    public String span(LocalDate from, LocalDate to) {
        return spans.between(from, to);
    }

    /** "3rd time here, 5 visits so far"; nothing while it is the first visit of all. */
    public String visits(Card card) {
        if (card.visits() == 1) {
            return "";
        }
        String all = words("portfolio.card.visits", card.visits());
        return card.timesHere() == 1 ? all : words("portfolio.card.times", ordinal(card.timesHere()), all);
    }

    /** "Adam; Zoe and 2 others": many a name has a comma of its own. */
    public String leads(List<String> names) {
        int shown = names.size() > 3 ? 2 : names.size();
        String list = String.join("; ", names.subList(0, shown));
        return shown == names.size() ? list : words("portfolio.card.more-leads", list, names.size() - shown);
    }

    static String ordinal(int number) {
        int last = number % 10;
        boolean teen = number % 100 / 10 == 1;
        return number + (teen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
