package org.chrysalis.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.Block.Column;
import org.chrysalis.portfolio.ChangedMoney;
import org.jspecify.annotations.Nullable;

/**
 * The tables of money that came and went. What may be added up has a column of its own: what is committed, what is
 * hoped for, and of both what comes each year; a table has those columns that it has pounds for.
 */
final class ChangedSums {

    /** What came or went, of a way or of a sum. */
    private record Pounds(
            boolean hoped, boolean yearly, @Nullable BigDecimal pounds, int sign, String said) {

        Pounds(ChangedMoney.Total total) {
            this(total.hoped(), total.yearly(), total.pounds(), total.sign(), total.said());
        }

        Pounds(ChangedMoney.Sum sum) {
            this(sum.hoped(), sum.yearly(), sum.pounds(), sum.sign(), sum.said());
        }
    }

    private enum Kind {
        COMMITTED("pack.money.committed", false, false),
        COMMITTED_YEARLY("pack.money.committed.yearly", false, true),
        HOPED("pack.money.hoped", true, false),
        HOPED_YEARLY("pack.money.hoped.yearly", true, true);

        private final String key;
        private final Predicate<Pounds> holds;

        Kind(String key, boolean hoped, boolean yearly) {
            this.key = key;
            this.holds = pounds -> pounds.pounds() != null && pounds.hoped() == hoped && pounds.yearly() == yearly;
        }

        static List<Kind> of(List<Pounds> all) {
            return Stream.of(values())
                    .filter(kind -> all.stream().anyMatch(kind.holds))
                    .toList();
        }
    }

    private final PackWords words;
    private final Blocks blocks;

    ChangedSums(PackWords words, Blocks blocks) {
        this.words = words;
        this.blocks = blocks;
    }

    /** What each way comes to, and the latest sums by name, those that have no end apart: a line holds no more. */
    void tables(ChangedMoney money) {
        totals("portfolio.changes.money.came", money.totals(1));
        totals("portfolio.changes.money.went", money.totals(-1));
        totals("portfolio.changes.money.neither", money.totals(0));
        List<ChangedMoney.Sum> shown = blocks.shown(money.sums(), ChangedMoney.Sum::reference);
        sums(
                "portfolio.changes.money",
                shown.stream().filter(sum -> !sum.yearly()).toList());
        sums(
                "pack.money.each-year",
                shown.stream().filter(ChangedMoney.Sum::yearly).toList());
        blocks.left("portfolio.latest", money.sums(), money.changed(), ChangedMoney.Sum::reference);
    }

    private void sums(String caption, List<ChangedMoney.Sum> sums) {
        List<Kind> kinds = Kind.of(sums.stream().map(Pounds::new).toList());
        blocks.table(
                words.say(caption),
                columns(
                        kinds,
                        List.of("portfolio.changes.source", "portfolio.table.initiative", "portfolio.pipeline.what"),
                        List.of(blocks.words("portfolio.flow.causes.day"))),
                sums,
                sum -> cells(
                        kinds,
                        new Pounds(sum),
                        List.of(
                                Cell.of(sum.source()),
                                Cell.of(words.initiative(sum.reference(), sum.name())),
                                Cell.of(way(sum))),
                        List.of(words.day(sum.on()))));
    }

    private void totals(String caption, List<ChangedMoney.Total> totals) {
        List<Kind> kinds = Kind.of(totals.stream().map(Pounds::new).toList());
        blocks.table(
                words.say(caption),
                columns(kinds, List.of("portfolio.pipeline.what"), List.of(blocks.numbers("pack.money.sums"))),
                totals,
                total -> cells(
                        kinds,
                        new Pounds(total),
                        List.of(Cell.of(words.say(total.wayKey()))),
                        List.of(words.number(total.sums()))));
    }

    private List<Column> columns(List<Kind> kinds, List<String> before, List<Column> after) {
        List<Column> columns = new ArrayList<>();
        before.forEach(key -> columns.add(blocks.words(key)));
        kinds.forEach(kind -> columns.add(blocks.numbers(kind.key)));
        columns.addAll(after);
        return columns;
    }

    private List<Cell> cells(List<Kind> kinds, Pounds pounds, List<Cell> before, List<Cell> after) {
        List<Cell> cells = new ArrayList<>(before);
        kinds.forEach(kind -> cells.add(
                pounds.pounds() != null && kind.holds.test(pounds)
                        ? words.signed(pounds.pounds(), pounds.sign(), pounds.said())
                        : Cell.of("")));
        cells.addAll(after);
        return cells;
    }

    private String way(ChangedMoney.Sum sum) {
        String way = words.say(sum.wayKey());
        if (sum.before() != null) {
            return words.say("portfolio.changes.money.was", way, sum.saidBefore(), sum.saidAfter());
        }
        if (sum.untilBefore() != null && sum.moved()) {
            return sum.until() == null
                    ? words.say("portfolio.changes.money.until.none", way, words.shortDate(sum.untilBefore()))
                    : words.say(
                            "portfolio.changes.money.until",
                            way,
                            words.shortDate(sum.untilBefore()),
                            words.shortDate(sum.until()));
        }
        return sum.begunOtherwise() && sum.began() != null
                ? words.say(
                        "portfolio.changes.money.begins",
                        way,
                        words.shortDate(sum.began()),
                        words.shortDate(sum.begins()))
                : way;
    }
}
