package org.chrysalis.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Block.Bars.Bar;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.Block.Column;
import org.chrysalis.pack.Block.Halves;
import org.chrysalis.portfolio.Momentum;
import org.chrysalis.portfolio.Pipeline;
import org.chrysalis.portfolio.SplitScreen;

/** What goes on: where initiatives stand, what they are for, and how long ago anything was recorded. */
final class NowParts {

    private final PackWords words;

    NowParts(PackWords words) {
        this.words = words;
    }

    void pipeline(Blocks blocks, Pipeline pipeline) {
        blocks.say(words.say(pipeline.findings()));
        String now = words.say("portfolio.pipeline.now");
        blocks.bars(
                now,
                pipeline.stages().stream()
                        .map(stage -> new Bar(
                                stage.name(),
                                BigDecimal.valueOf(stage.standing()),
                                words.number(stage.standing()).text(),
                                false))
                        .toList());
        blocks.table(
                now,
                List.of(
                        blocks.words("portfolio.stage"),
                        blocks.numbers("portfolio.pipeline.standing"),
                        blocks.numbers("portfolio.pipeline.paused"),
                        blocks.numbers("portfolio.pipeline.came")),
                pipeline.stages(),
                stage -> List.of(
                        Cell.of(stage.name()),
                        words.number(stage.standing()),
                        words.number(stage.paused()),
                        words.number(stage.came())));
        if (pipeline.happenings().isEmpty()) {
            blocks.say(words.say("portfolio.pipeline.nothing"));
        }
        blocks.table(
                words.say("portfolio.pipeline.happened"),
                List.of(
                        blocks.words("portfolio.pipeline.what"),
                        blocks.numbers("portfolio.initiatives"),
                        blocks.numbers("portfolio.pipeline.times")),
                pipeline.happenings(),
                each -> List.of(
                        Cell.of(words.say("portfolio.happened." + each.what())),
                        words.number(each.initiatives()),
                        words.number(each.times())));
    }

    /** @param money whether whoever reads it may see it */
    void split(Blocks blocks, SplitScreen split, boolean money) {
        blocks.say(words.say(split.findings()));
        halves(blocks, split, money);
        List<Column> columns =
                new ArrayList<>(List.of(blocks.words("portfolio.split.side"), blocks.numbers("portfolio.initiatives")));
        if (money) {
            columns.add(blocks.numbers("portfolio.split.money"));
        }
        columns.add(blocks.numbers("portfolio.split.time"));
        blocks.table(words.say("portfolio.split"), columns, split.sides(), side -> {
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.of(words.say(side.messageKey())), words.number(side.initiatives())));
            if (money) {
                cells.add(words.pounds(pounds(side)));
            }
            cells.add(words.number(side.days()));
            return cells;
        });
        List<String> missing = new ArrayList<>();
        blocks.count(missing, money ? split.unfunded() : 0, "portfolio.split.unfunded");
        blocks.count(missing, split.undrawn(), "portfolio.split.undrawn");
        blocks.points(missing).say(words.say(split.rule(money)));
    }

    private void halves(Blocks blocks, SplitScreen split, boolean money) {
        SplitScreen.Side left = split.improving();
        SplitScreen.Side right = split.making();
        List<Halves.Row> rows = new ArrayList<>();
        half(
                rows,
                "portfolio.split.row.initiatives",
                words.number(left.initiatives()),
                words.number(right.initiatives()));
        if (money) {
            half(rows, "portfolio.split.row.money", words.pounds(pounds(left)), words.pounds(pounds(right)));
        }
        half(rows, "portfolio.split.row.time", words.number(left.days()), words.number(right.days()));
        if (!rows.isEmpty()) {
            blocks.picture(new Halves(
                    words.say("portfolio.split"),
                    words.say("portfolio.split.picture"),
                    words.say("portfolio.split.today"),
                    words.say("portfolio.split.tomorrow"),
                    rows));
        }
    }

    /** Where there is nothing on either side there is no share to draw. */
    private void half(List<Halves.Row> rows, String key, Cell left, Cell right) {
        BigDecimal one = value(left);
        BigDecimal other = value(right);
        if (one.signum() > 0 || other.signum() > 0) {
            rows.add(new Halves.Row(words.say(key), one, left.text(), other, right.text()));
        }
    }

    private static BigDecimal value(Cell cell) {
        return cell.value() == null ? BigDecimal.ZERO : cell.value();
    }

    private static BigDecimal pounds(SplitScreen.Side side) {
        return side.pounds() == null ? BigDecimal.ZERO : side.pounds();
    }

    void momentum(Blocks blocks, Momentum momentum) {
        blocks.say(words.say(momentum.findings()));
        blocks.table(
                words.say("portfolio.momentum"),
                List.of(blocks.words("portfolio.momentum.last"), blocks.numbers("portfolio.initiatives")),
                momentum.bands(),
                band -> List.of(Cell.of(words.say(band.words())), words.number(band.initiatives())));
        List<String> missing = new ArrayList<>();
        blocks.count(missing, momentum.unentered(), "portfolio.momentum.unentered");
        blocks.points(missing);
        blocks.naming(
                words.say("pack.momentum.quietest"),
                List.of(blocks.words("portfolio.table.initiative"), blocks.words("portfolio.momentum.last")),
                momentum.quietest(),
                momentum.quiet(),
                Momentum.Quiet::reference,
                quiet -> List.of(
                        Cell.of(words.initiative(quiet.reference(), quiet.name())),
                        Cell.of(words.say("portfolio.momentum.quiet", quiet.days()))));
        blocks.say(words.say("portfolio.momentum.rule", momentum.quietDays(), momentum.paused()));
    }
}
