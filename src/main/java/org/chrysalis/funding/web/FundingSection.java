package org.chrysalis.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.FundingSight;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the money ends and what follows, in a sentence on the overview, for those who see money. */
@Component
class FundingSection implements OverviewSection {

    private static final int ORDER = 500;

    private final FundingReading reading;
    private final Clock clock;

    FundingSection(FundingReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String template() {
        return "funding/overview";
    }

    @Override
    public String fragment() {
        return "edge";
    }

    /** Of one that has ended nobody asks how long its money lasts. */
    @Override
    public @Nullable CliffEdge view(Actor actor, InitiativeHeader initiative) {
        if (initiative.ended() || !FundingSight.of(actor, initiative)) {
            return null;
        }
        CliffEdge edge = CliffEdge.of(reading.atAGlance(actor, initiative), LocalDate.now(clock));
        return edge.state() == CliffEdge.State.UNRECORDED ? null : edge;
    }
}
