package org.chrysalis.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class AttentionWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final StaticMessageSource messages = new StaticMessageSource();
    private final AttentionWords words = new AttentionWords(
            messages, new Dates(), Clock.fixed(Instant.parse("2026-03-31T09:00:00Z"), ClockConfiguration.LONDON));

    @Test
    void countsTheDaysToTheDayThatIsDueAndSinceIt() {
        messages.addMessage("attention.review", Locale.getDefault(), "A review is due in {0} days");
        messages.addMessage("attention.review.overdue", Locale.getDefault(), "A review was due {0} days ago");

        assertThat(sentence("review", TODAY.plusDays(7))).isEqualTo("A review is due in 7 days");
        assertThat(sentence("review", TODAY)).isEqualTo("A review is due in 0 days");
        assertThat(sentence("review", TODAY.minusDays(3))).isEqualTo("A review was due 3 days ago");
    }

    @Test
    void countsSinceTheFirstDayWhereNothingIsDueAndWritesItOut() {
        messages.addMessage(
                "attention.quiet", Locale.getDefault(), "Nothing was recorded for {0} days, since {1}, by {2}");

        assertThat(sentence("quiet", null, "2026-01-01", "anybody"))
                .isEqualTo("Nothing was recorded for 89 days, since 1 January 2026, by anybody");
    }

    @Test
    void makesDoWithTheUsualSentenceWhereThereIsNoneForADayThatHasPassed() {
        messages.addMessage("attention.money", Locale.getDefault(), "Funding has an end");

        assertThat(sentence("money", TODAY.minusDays(3))).isEqualTo("Funding has an end");
    }

    private String sentence(String rule, LocalDate due, String... arguments) {
        return words.sentence(new AttentionItem("MAR-01", "Hubs", rule, TODAY, due, "", List.of(arguments)));
    }
}
