package org.chrysalis.pack;

import java.util.List;
import java.util.Objects;
import org.chrysalis.portfolio.Changes;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.portfolio.web.TimelineTable;
import org.springframework.stereotype.Component;

/** Writes one section of a pack: each by the part of the figures that it is about. */
@Component
class SectionWriter {

    private final PackWords words;
    private final NowParts now;
    private final MoneyParts money;
    private final PeopleParts people;
    private final GroundParts ground;
    private final ChangeParts changes;
    private final LateParts late;
    private final FlowParts flow;
    private final TimelineParts timeline;

    SectionWriter(PackWords words, TimelineTable timeline) {
        this.words = words;
        this.now = new NowParts(words);
        this.money = new MoneyParts(words);
        this.people = new PeopleParts(words);
        this.ground = new GroundParts(words);
        this.changes = new ChangeParts(words);
        this.late = new LateParts(words);
        this.flow = new FlowParts(words);
        this.timeline = new TimelineParts(words, timeline);
    }

    /** What nobody can say of the day that was chosen. */
    private static boolean untold(PackSection section, Figures figures) {
        Portfolio portfolio = figures.portfolio();
        return switch (section) {
            case RUNWAY -> portfolio.runway() == null;
            case RISKS -> portfolio.risks() == null;
            case MOMENTUM -> portfolio.momentum() == null;
            default -> false;
        };
    }

    /**
     * Of fewer than five initiatives their list, what changed and their timeline; figures would say more about each
     * than about all.
     */
    List<Block> write(PackSection section, Figures figures, boolean seesMoney) {
        Portfolio portfolio = figures.portfolio();
        Blocks blocks = new Blocks(words, figures.known().kept());
        if (portfolio.tooFew() && section != PackSection.CHANGES && section != PackSection.TIMELINE) {
            return List.of();
        }
        if (untold(section, figures)) {
            return blocks.say(words.say("pack.as-of.untold", words.date(portfolio.day())))
                    .all();
        }
        switch (section) {
            case PIPELINE -> now.pipeline(blocks, portfolio.pipeline());
            case SPLIT_SCREEN -> now.split(blocks, portfolio.split(), seesMoney);
            case RUNWAY -> money.runway(blocks, Objects.requireNonNull(portfolio.runway()));
            case SHELTER -> money.shelter(blocks, portfolio.shelter());
            case RISKS -> people.risks(blocks, Objects.requireNonNull(portfolio.risks()));
            case VOICE -> people.voice(blocks, portfolio.voice());
            case DECIDING -> people.deciding(blocks, portfolio.deciding());
            case MOMENTUM -> now.momentum(blocks, Objects.requireNonNull(portfolio.momentum()));
            case DRAWS ->
                money.draws(blocks, portfolio.draws(), portfolio.split().undrawn());
            case READINESS -> ground.readiness(blocks, portfolio.ground());
            case ORDINARY -> ground.ordinary(blocks, portfolio.ordinary());
            case ENDINGS -> ground.endings(blocks, portfolio.farewells());
            case CHANGES -> {
                Changes changed = Objects.requireNonNull(figures.changes());
                changes.changes(blocks, changed, seesMoney);
                late.late(blocks, changed);
                if (changed.leftOut()) {
                    blocks.say(words.say("pack.changes.left-out"));
                }
            }
            case FLOW -> flow.flow(blocks, Objects.requireNonNull(figures.flow()));
            case TIMELINE ->
                timeline.timeline(
                        blocks, Objects.requireNonNull(figures.timeline()), seesMoney, figures.uncounted() > 0);
        }
        return blocks.all();
    }
}
