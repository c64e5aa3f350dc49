package org.chrysalis.pack;

import java.util.List;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.portfolio.EnteredLate;

/** What no earlier pack could hold, because it was entered after the board met and is dated before. */
final class LateParts {

    private final PackWords words;

    LateParts(PackWords words) {
        this.words = words;
    }

    void late(Blocks blocks, EnteredLate late) {
        if (late.times() == 0) {
            return;
        }
        blocks.naming(
                words.say("portfolio.changes.late"),
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
                        Cell.of(words.say("portfolio.happened." + step.what())),
                        Cell.of(words.way(step.fromStage(), step.toStage())),
                        words.day(step.on()),
                        words.day(step.entered())));
        blocks.say(words.say("portfolio.changes.late.finding", late.times()));
    }
}
