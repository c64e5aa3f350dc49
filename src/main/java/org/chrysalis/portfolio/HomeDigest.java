package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.initiative.web.AttentionWords;
import org.chrysalis.notification.DigestSource;
import org.chrysalis.notification.MailLine;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Home.Item;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What home would show somebody of what waits for them and of what they lead or are in the team of, in its order. By
 * mail it says only which rule gave the reason and the day: the sentences of home quote what people wrote.
 */
@Component
class HomeDigest implements DigestSource {

    private static final int COUNTED = 500;

    private final AttentionQueries attention;
    private final AttentionWords words;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    HomeDigest(AttentionQueries attention, AttentionWords words, MessageSource messages, Dates dates, Clock clock) {
        this.attention = attention;
        this.words = words;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Needs needs(Actor actor, int most) {
        LocalDate today = LocalDate.now(clock);
        Map<HomeGroup, List<Item>> own = attention.own(actor, today, COUNTED);
        List<AttentionItem> all = Stream.of(HomeGroup.values())
                .flatMap(group -> own.getOrDefault(group, List.of()).stream())
                .map(Item::reason)
                .toList();
        return new Needs(
                all.stream().limit(most).map(item -> line(item, today)).toList(), Math.max(0, all.size() - most));
    }

    private MailLine line(AttentionItem item, LocalDate today) {
        String rule = words.name(item);
        LocalDate due = item.dueOn();
        String sentence = due == null
                ? rule
                : messages.getMessage(
                        item.overdueOn(today) ? "portfolio.digest.overdue" : "portfolio.digest.due",
                        new Object[] {rule, dates.date(due)},
                        Locale.UK);
        return MailLine.of(item.reference(), item.name(), sentence, item.href());
    }
}
