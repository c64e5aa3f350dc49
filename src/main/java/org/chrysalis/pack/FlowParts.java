package org.chrysalis.pack;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.portfolio.BackReasons;
import org.chrysalis.portfolio.Flow;
import org.chrysalis.portfolio.web.SpreadPicture;

/** How initiatives travel: from stage to stage, how long they stay, why they go back, and what lay behind it. */
final class FlowParts {

    private static final int LONGEST_REASON = 160;

    private final PackWords words;

    FlowParts(PackWords words) {
        this.words = words;
    }

    void flow(Blocks blocks, Flow flow) {
        moves(blocks, flow);
        stays(blocks, flow);
        backs(blocks, flow);
        rests(blocks, flow);
        causes(blocks, flow);
    }

    private void moves(Blocks blocks, Flow flow) {
        List<Long> order = flow.stages().stream().map(Flow.Stage::id).toList();
        blocks.say(words.say(flow.findings()));
        String title = words.say("portfolio.flow.steps");
        blocks.picture(new Block.Moves(
                title,
                words.say("portfolio.flow.picture"),
                flow.stages().stream().map(Flow.Stage::name).toList(),
                flow.moves().stream()
                        .map(step -> new Block.Moves.Step(
                                order.indexOf(step.fromId()), order.indexOf(step.toId()), step.times()))
                        .filter(step -> step.from() >= 0 && step.to() >= 0)
                        .toList()));
        blocks.table(
                title,
                List.of(
                        blocks.words("portfolio.flow.step"),
                        blocks.words("portfolio.pipeline.what"),
                        blocks.numbers("portfolio.pipeline.times"),
                        blocks.numbers("portfolio.initiatives")),
                flow.stepsInOrder(),
                step -> List.of(
                        Cell.of(words.say(
                                "portfolio.flow.from-to", flow.nameOf(step.fromId()), flow.nameOf(step.toId()))),
                        Cell.of(words.say("portfolio.direction." + step.key())),
                        words.number(step.times()),
                        words.number(step.initiatives())));
    }

    private void stays(Blocks blocks, Flow flow) {
        String title = words.say("portfolio.flow.stays");
        Block.Spread spread = new Block.Spread(
                title,
                words.say("portfolio.flow.stays.picture"),
                words.say("pack.flow.month"),
                words.say("pack.flow.months"),
                flow.staysInOrder().stream()
                        .map(stay -> new Block.Spread.Stage(
                                flow.nameOf(stay.stageId()),
                                stay.quarter(),
                                stay.middle(),
                                stay.threeQuarters(),
                                SpreadPicture.visits(flow, stay.stageId()).stream()
                                        .map(each -> new Block.Spread.Visits(each.days(), each.visits(), each.open()))
                                        .toList()))
                        .toList());
        blocks.picture(spread);
        // Beneath it, so that no page ends between the two.
        String note = words.say("portfolio.flow.stays.note");
        if (spread.nothing()) {
            blocks.say(note);
        } else {
            blocks.sayBeneath(words.say("portfolio.flow.stays.legend"), note);
        }
        blocks.table(
                title,
                List.of(
                        blocks.words("portfolio.stage"),
                        blocks.numbers("portfolio.flow.stays.over"),
                        blocks.numbers("portfolio.flow.stays.quarter"),
                        blocks.numbers("portfolio.flow.stays.middle"),
                        blocks.numbers("portfolio.flow.stays.three-quarters"),
                        blocks.numbers("portfolio.flow.stays.open")),
                flow.staysInOrder(),
                stay -> List.of(
                        Cell.of(flow.nameOf(stay.stageId())),
                        words.number(stay.over()),
                        words.days(stay.over() == 0 ? null : stay.quarter()),
                        words.days(stay.over() == 0 ? null : stay.middle()),
                        words.days(stay.over() == 0 ? null : stay.threeQuarters()),
                        words.number(stay.open())));
    }

    /** A reason that only initiatives kept to their teams give is counted, and said nowhere. */
    private void backs(Blocks blocks, Flow flow) {
        Flow.Backs counted = flow.backsCounted();
        if (counted.times() == 0) {
            blocks.say(words.say("portfolio.flow.backs.none"));
            return;
        }
        BackReasons reasons = flow.backReasons();
        boolean none = reasons.shared().isEmpty();
        List<BackReasons.Shared> said =
                reasons.shared().stream().filter(FlowParts::mayBeSaid).toList();
        blocks.table(
                words.say("portfolio.flow.backs"),
                List.of(
                        blocks.words("portfolio.flow.backs.shared.what"),
                        blocks.numbers("portfolio.flow.backs.shared.times"),
                        blocks.numbers("portfolio.initiatives")),
                said.stream().limit(Blocks.MOST_ROWS).toList(),
                shared -> List.of(
                        Cell.of(what(shared)), words.number(shared.times()), words.number(shared.initiatives())));
        // Beneath it, as a heading stands above the table.
        List<String> more = new ArrayList<>(List.of(
                words.say("portfolio.flow.backs.finding", counted.initiatives(), counted.times()),
                words.say("portfolio.flow.backs.named", counted.named())));
        // Of a single one nobody asks what it shares.
        if (!none || counted.times() > 1) {
            more.add(words.say(none ? "portfolio.flow.backs.unshared" : "portfolio.flow.backs.shared.note"));
        }
        if (said.size() > Blocks.MOST_ROWS) {
            more.add(words.say("pack.rows.first", Blocks.MOST_ROWS, said.size()));
        }
        blocks.count(more, reasons.shared().size() - said.size(), "pack.flow.backs.unsaid");
        if (!none) {
            more.add(words.say("portfolio.flow.backs.alone", reasons.alone()));
        }
        blocks.say(more.toArray(String[]::new));
        if (reasons.kinds().size() > 1) {
            blocks.points(reasons.kinds().stream()
                    .map(kind -> words.say(
                            "portfolio.flow.backs.kind", words.say("context.kind." + kind.key()), kind.times()))
                    .toList());
        }
    }

    private static boolean mayBeSaid(BackReasons.Shared shared) {
        return shared.open() || shared.sort() != BackReasons.Sort.WORDS;
    }

    private String what(BackReasons.Shared shared) {
        String name = shared.name().length() <= LONGEST_REASON
                ? shared.name()
                : shared.name().substring(0, LONGEST_REASON - 1).stripTrailing() + "…";
        return shared.kind() == null
                ? words.say("portfolio.flow.backs." + shared.sort().key(), name)
                : words.say("portfolio.flow.backs.event", words.say("context.kind." + shared.kindKey()), name);
    }

    private void rests(Blocks blocks, Flow flow) {
        if (flow.rests().isEmpty()) {
            blocks.say(words.say("portfolio.flow.rests.none"));
        }
        blocks.table(
                words.say("portfolio.flow.rests"),
                List.of(
                        blocks.words("portfolio.stage"),
                        blocks.numbers("portfolio.flow.rests.now"),
                        blocks.numbers("portfolio.flow.rests.times")),
                flow.restsInOrder(),
                rest -> List.of(
                        Cell.of(flow.nameOf(rest.stageId())), words.number(rest.now()), words.number(rest.times())));
    }

    private void causes(Blocks blocks, Flow flow) {
        if (flow.causes().isEmpty()) {
            blocks.say(words.say("portfolio.flow.causes.none"));
        }
        blocks.table(
                words.say("portfolio.flow.causes"),
                List.of(
                        blocks.words("portfolio.flow.causes.what"),
                        blocks.words("portfolio.flow.causes.day"),
                        blocks.numbers("portfolio.flow.causes.backs"),
                        blocks.numbers("portfolio.flow.causes.endings")),
                flow.causes(),
                cause -> List.of(
                        Cell.of(cause.name()),
                        words.day(cause.happenedOn()),
                        words.number(cause.backs()),
                        words.number(cause.endings())));
    }
}
