package org.chrysalis.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.Block.Kind;
import org.chrysalis.portfolio.ChangedRisks;
import org.chrysalis.portfolio.PeopleCount;
import org.chrysalis.portfolio.Sentence;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a pack: where the portfolio says the same, its own. */
@Component
class PackWords {

    private static final int PENCE = 2;

    private final MessageSource messages;
    private final Dates dates;

    PackWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    String say(Sentence sentence) {
        return say(sentence.key(), sentence.values());
    }

    /** As the page of figures says them, in one paragraph. */
    String say(List<Sentence> sentences) {
        return sentences.stream().map(this::say).collect(Collectors.joining(" "));
    }

    String date(LocalDate day) {
        return dates.date(day);
    }

    String shortDate(LocalDate day) {
        return dates.shortDate(day);
    }

    String date(Instant instant) {
        return dates.date(instant);
    }

    String dateTime(Instant instant) {
        return dates.dateTime(instant);
    }

    String initiative(String reference, String name) {
        return say("pack.initiative", name, reference);
    }

    /** From one stage to another; of what began, where; nothing of what rests or ended. */
    String way(@Nullable String from, @Nullable String to) {
        if (to == null) {
            return "";
        }
        return from == null ? to : say("portfolio.flow.from-to", from, to);
    }

    Cell number(int number) {
        return new Cell(say("pack.number", number), BigDecimal.valueOf(number), Kind.NUMBER);
    }

    /** Days a week, or the middle of answers. */
    Cell number(BigDecimal number) {
        return new Cell(say("portfolio.days", number), number, Kind.NUMBER);
    }

    /** Whole days that something took; nothing where there is no number. */
    Cell days(@Nullable Double days) {
        return days == null
                ? Cell.of("")
                : new Cell(
                        say("portfolio.flow.days", days),
                        BigDecimal.valueOf(Math.rint(days)).setScale(0),
                        Kind.NUMBER);
    }

    Cell pounds(BigDecimal pounds) {
        return new Cell(say("portfolio.pounds", pounds), pounds.setScale(PENCE, RoundingMode.HALF_UP), Kind.POUNDS);
    }

    /**
     * What came, or what went.
     *
     * @param sign 1 where it came, -1 where it went
     * @param said as it reads without its sign
     */
    Cell signed(BigDecimal pounds, int sign, String said) {
        return new Cell(
                say(sign < 0 ? "portfolio.changes.money.minus" : "portfolio.changes.money.plus", said),
                pounds.multiply(BigDecimal.valueOf(sign)).setScale(PENCE, RoundingMode.UNNECESSARY),
                Kind.POUNDS);
    }

    Cell day(@Nullable LocalDate day) {
        return day == null
                ? Cell.of("")
                : new Cell(dates.shortDate(day), BigDecimal.valueOf(day.toEpochDay()), Kind.DAY);
    }

    /** Fewer than five are not told apart. */
    Cell people(PeopleCount count) {
        return count.few()
                ? new Cell(say("portfolio.people.few", PeopleCount.FEWEST), null, Kind.NUMBER)
                : number(count.number());
    }

    /** A number that would say how few people are behind it. */
    Cell untold() {
        return new Cell(say("portfolio.deciding.untold"), null, Kind.NUMBER);
    }

    /** Those that are counted together with others have no number of their own. */
    Cell partOf(PeopleCount together) {
        return new Cell(say("portfolio.deciding.together", together.number()), null, Kind.NUMBER);
    }

    /**
     * What became of a risk, with its score and the one that it had before.
     *
     * @param key of the words for what became of it
     */
    String scored(String key, ChangedRisks.Risk.@Nullable Score now, ChangedRisks.Risk.@Nullable Score before) {
        String said = say(key);
        if (now == null) {
            return said;
        }
        return said + " "
                + (before == null
                        ? say("portfolio.changes.score", score(now))
                        : say("portfolio.changes.score.turned", score(before), score(now)));
    }

    private String score(ChangedRisks.Risk.Score score) {
        return say("risk.score.tag", say(score.levelKey()), score.number(), score.most());
    }
}
