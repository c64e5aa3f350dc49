package org.chrysalis.pack;

import java.util.List;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.portfolio.Changes;
import org.chrysalis.portfolio.EnteredLate;
import org.chrysalis.portfolio.LateRisks;

/** What no earlier pack could hold, because it was entered after the board met and is dated before. */
final class LateParts {

    private final PackWords words;

    LateParts(PackWords words) {
        this.words = words;
    }

    void late(Blocks blocks, Changes changes) {
        EnteredLate late = changes.late();
        if (late.all() == 0) {
            return;
        }
        blocks.say(
                words.say("portfolio.changes.late") + ".",
                words.say("portfolio.changes.late.finding", late.all(), words.date(changes.since())));
        blocks.naming(
                words.say("portfolio.changes.late.journeys"),
                List.of(
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.pipeline.what"),
                        blocks.words("portfolio.flow.step"),
                        blocks.words("portfolio.flow.causes.day"),
                        blocks.words("portfolio.changes.late.entered")),
                late.steps(),
                late.times(),
                EnteredLate.Step::reference,
                step -> List.of(
                        Cell.of(words.initiative(step.reference(), step.name())),
                        Cell.of(happened(step)),
                        Cell.of(words.way(step.fromStage(), step.toStage())),
                        words.day(step.on()),
                        words.day(step.entered())));
        LateRisks risks = late.risks();
        blocks.naming(
                words.say("portfolio.changes.late.risks"),
                List.of(
                        blocks.words("portfolio.changes.risk"),
                        blocks.words("portfolio.risks.kind"),
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.changes.way"),
                        blocks.words("portfolio.flow.causes.day"),
                        blocks.words("portfolio.changes.late.entered")),
                risks.risks(),
                risks.times(),
                LateRisks.Risk::reference,
                risk -> List.of(
                        Cell.of(risk.wording()),
                        Cell.of(risk.kind()),
                        Cell.of(words.initiative(risk.reference(), risk.name())),
                        Cell.of(words.scored(risk.wayKey(), risk.score(), null)),
                        words.day(risk.on()),
                        words.day(risk.entered())));
    }

    private String happened(EnteredLate.Step step) {
        String what = words.say("portfolio.happened." + step.what());
        return step.corrected() ? words.say("portfolio.changes.late.corrected", what) : what;
    }
}
