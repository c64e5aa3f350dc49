package org.chrysalis.risk.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskSummaries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The highest risks on the overview, those to people before all others. */
@Component
class RiskSection implements OverviewSection {

    private final RiskSummaries summaries;

    RiskSection(RiskSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String template() {
        return "risk/overview";
    }

    @Override
    public String fragment() {
        return "risks";
    }

    @Override
    public @Nullable Object view(Actor actor, InitiativeHeader initiative) {
        return summaries.of(actor, initiative);
    }
}
