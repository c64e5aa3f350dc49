package org.chrysalis.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Block.Bars.Bar;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.portfolio.Farewells;
import org.chrysalis.portfolio.Ground;
import org.chrysalis.portfolio.Ordinary;

/** What it grows in and what becomes of it: readiness, ordinary practice, endings. */
final class GroundParts {

    private final PackWords words;

    GroundParts(PackWords words) {
        this.words = words;
    }

    void readiness(Blocks blocks, Ground ground) {
        if (ground.roundId() == null || ground.closedOn() == null) {
            blocks.say(words.say("portfolio.ground.none"));
            return;
        }
        blocks.say(
                words.say(ground.findings()),
                words.say("pack.ground.round", ground.name(), words.date(ground.closedOn())),
                words.say(ground.said()));
        String caption = words.say("portfolio.ground.caption");
        blocks.bars(
                words.say("pack.ground.picture"),
                ground.conditions().stream()
                        .map(condition -> new Bar(
                                condition.name(),
                                condition.middle() == null ? BigDecimal.ZERO : BigDecimal.valueOf(condition.middle()),
                                middle(condition).text(),
                                ground.weakest().contains(condition.name())))
                        .toList());
        blocks.table(
                caption,
                List.of(blocks.words("portfolio.ground.condition"), blocks.numbers("portfolio.ground.middle")),
                ground.conditions(),
                condition -> List.of(Cell.of(condition.name()), middle(condition)));
    }

    private Cell middle(Ground.Condition condition) {
        return condition.middle() == null
                ? Cell.of(words.say("portfolio.ground.nobody"))
                : words.number(BigDecimal.valueOf(condition.middle()));
    }

    void ordinary(Blocks blocks, Ordinary ordinary) {
        blocks.say(words.say(ordinary.findings()));
        if (ordinary.initiatives() == 0) {
            return;
        }
        blocks.table(
                words.say("portfolio.ordinary"),
                List.of(blocks.words("portfolio.ordinary.marker"), blocks.numbers("portfolio.initiatives")),
                ordinary.markers(),
                marker -> List.of(Cell.of(marker.name()), words.number(marker.initiatives())));
    }

    void endings(Blocks blocks, Farewells farewells) {
        blocks.say(words.say(farewells.findings()));
        blocks.naming(
                words.say("pack.endings.latest"),
                List.of(
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("pack.endings.ended"),
                        blocks.words("pack.endings.cause"),
                        blocks.words("pack.endings.learned")),
                farewells.latest(),
                farewells.endings(),
                Farewells.Ending::reference,
                ending -> List.of(
                        Cell.of(words.initiative(ending.reference(), ending.name())),
                        words.day(ending.endedOn()),
                        Cell.of(why(ending)),
                        Cell.of(
                                ending.learned().isEmpty()
                                        ? words.say("portfolio.endings.unlearned.one")
                                        : ending.learned())));
        List<String> missing = new ArrayList<>();
        blocks.count(missing, farewells.careDue(), "portfolio.endings.care-due");
        blocks.points(missing);
    }

    private String why(Farewells.Ending ending) {
        String cause = words.say(ending.causeKey());
        return ending.reopenedOn() == null
                ? cause
                : cause + " " + words.say("portfolio.endings.reopened", words.date(ending.reopenedOn()));
    }
}
