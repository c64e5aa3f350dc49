package org.chrysalis.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chrysalis.funding.FundingWords;
import org.chrysalis.funding.HorizonView;
import org.chrysalis.funding.MoneyWhenEnded;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The money of an initiative that has ended, in sentences about what was: {@code @endedMoney}. */
@Component
class EndedMoney {

    private final MessageSource messages;
    private final FundingWords words;
    private final Dates dates;

    EndedMoney(MessageSource messages, FundingWords words, Dates dates) {
        this.messages = messages;
        this.words = words;
        this.dates = dates;
    }

    /** What of it was not spent, and until when it was to last. */
    public String of(MoneyWhenEnded money) {
        List<String> sentences = new ArrayList<>();
        if (money.committed() != null) {
            sentences.add(
                    money.left().signum() == 0
                            ? say("funding.ended.spent", words.money(money.committed()))
                            : say("funding.ended.left", words.money(money.left()), words.money(money.committed())));
        }
        if (money.yearly() != null) {
            sentences.add(say("funding.ended.yearly", words.yearly(money.yearly())));
        }
        if (money.until() != null) {
            sentences.add(say("funding.ended.until", dates.date(money.until())));
        }
        if (sentences.isEmpty()) {
            sentences.add(say(money.hoped() ? "funding.ended.hoped" : "funding.ended.none"));
        }
        return String.join(" ", sentences);
    }

    /** What it was to cover, so far as somebody said. */
    public String horizon(HorizonView horizon) {
        String outcomes = horizon.outcomesBy() == null
                ? say("funding.ended.outcomes.unsaid")
                : say("funding.ended.outcomes", dates.date(horizon.outcomesBy()));
        return horizon.monthlyNeed() == null
                ? outcomes
                : outcomes + " " + say("funding.ended.need", words.money(horizon.monthlyNeed()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
