package org.chrysalis.journey.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.journey.Threads;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The threads across the last visits with their gaps, on the overview. */
@Component
class ThreadsSection implements OverviewSection {

    private final Threads threads;

    ThreadsSection(Threads threads) {
        this.threads = threads;
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public String template() {
        return "journey/threads";
    }

    @Override
    public String fragment() {
        return "overview";
    }

    @Override
    public Threads.@Nullable Grid view(Actor actor, InitiativeHeader initiative) {
        Threads.Grid grid = threads.atAGlance(actor, initiative);
        return grid.threads().isEmpty() ? null : grid;
    }
}
