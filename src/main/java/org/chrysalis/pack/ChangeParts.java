package org.chrysalis.pack;

import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.portfolio.ChangedMoney;
import org.chrysalis.portfolio.ChangedRisks;
import org.chrysalis.portfolio.Changes;
import org.chrysalis.portfolio.Passage;

/** What changed in the period: journeys, risks and money. */
final class ChangeParts {

    private final PackWords words;

    ChangeParts(PackWords words) {
        this.words = words;
    }

    /** @param money whether whoever reads it may see it */
    void changes(Blocks blocks, Changes changes, boolean money) {
        journeys(blocks, changes);
        passage(blocks, changes);
        risks(blocks, changes.risks());
        if (money && changes.money() != null) {
            money(blocks, changes, changes.money());
        }
    }

    /** What came into the team or view that the pack is about, and what left it. */
    private void passage(Blocks blocks, Changes changes) {
        Passage passage = changes.passage();
        if (passage.onlyNow()) {
            blocks.say(
                    passage.leftAside().questions().stream()
                            .map(question -> words.say("support.past.left-aside", words.say(question)))
                            .collect(Collectors.joining(" ")),
                    words.say("portfolio.changes.only-now", words.date(changes.since())));
        }
        if (passage.came().initiatives() + passage.left().initiatives() > 0) {
            blocks.say(
                    words.say("portfolio.changes.passage") + ".",
                    words.say("portfolio.changes.passage.known", words.date(changes.since())));
        }
        passing(blocks, "portfolio.changes.passage.came", passage.came());
        passing(blocks, "portfolio.changes.passage.left", passage.left());
    }

    private void passing(Blocks blocks, String key, Passage.Passing passing) {
        if (passing.initiatives() > 0) {
            String said = words.say(key, passing.initiatives());
            blocks.say(said + ".");
            blocks.naming(
                    said,
                    List.of(blocks.words("portfolio.table.initiative")),
                    passing.named(),
                    passing.initiatives(),
                    Passage.Named::reference,
                    named -> List.of(Cell.of(words.initiative(named.reference(), named.name()))));
        }
    }

    private void journeys(Blocks blocks, Changes changes) {
        blocks.say(
                changes.happenings().isEmpty()
                        ? words.say("portfolio.changes.journeys.none")
                        : words.say("pack.changes.finding", changes.times()));
        blocks.points(changes.happenings().stream()
                .map(each -> words.say("portfolio.changes.happened." + each.what(), each.initiatives())
                        + (each.times() > each.initiatives() ? words.say("portfolio.changes.times", each.times()) : ""))
                .toList());
        blocks.latest(
                words.say("portfolio.changes.journeys"),
                List.of(
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.pipeline.what"),
                        blocks.words("portfolio.flow.step"),
                        blocks.words("portfolio.flow.causes.day")),
                changes.steps(),
                changes.times(),
                Changes.Step::reference,
                step -> List.of(
                        Cell.of(words.initiative(step.reference(), step.name())),
                        Cell.of(words.say("portfolio.happened." + step.what())),
                        Cell.of(words.way(step.fromStage(), step.toStage())),
                        words.day(step.on())));
    }

    private void risks(Blocks blocks, ChangedRisks risks) {
        blocks.say(words.say(risks.findings()));
        blocks.naming(
                words.say("portfolio.changes.risks"),
                List.of(
                        blocks.words("portfolio.changes.risk"),
                        blocks.words("portfolio.risks.kind"),
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.changes.way")),
                risks.risks(),
                risks.all(),
                ChangedRisks.Risk::reference,
                risk -> List.of(
                        Cell.of(risk.wording()),
                        Cell.of(risk.kind()),
                        Cell.of(words.initiative(risk.reference(), risk.name())),
                        Cell.of(words.scored(risk.wayKey(), risk.score(), risk.earlier()))));
    }

    private void money(Blocks blocks, Changes changes, ChangedMoney money) {
        if (money.totals().isEmpty()) {
            blocks.say(words.say("portfolio.changes.money.none"));
        } else {
            blocks.say(words.say("portfolio.changes.money") + ".", words.say("portfolio.changes.money.note"));
        }
        Passage passage = changes.passage();
        if (passage.came().initiatives() + passage.left().initiatives() > 0) {
            blocks.say(words.say("portfolio.changes.money.passage"));
        }
        if (money.kept() != null) {
            blocks.say(words.say("portfolio.changes.money.early", words.date(money.kept())));
        }
        new ChangedSums(words, blocks).tables(money);
    }
}
