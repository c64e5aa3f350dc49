package org.chrysalis.readiness.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ReadinessAtAGlance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How ready the ground is, on the overview. */
@Component
class ReadinessSection implements OverviewSection {

    private final ReadinessAtAGlance glance;

    ReadinessSection(ReadinessAtAGlance glance) {
        this.glance = glance;
    }

    @Override
    public int order() {
        return 650;
    }

    @Override
    public String template() {
        return "readiness/overview";
    }

    @Override
    public String fragment() {
        return "readiness";
    }

    @Override
    public ReadinessAtAGlance.@Nullable Glance view(Actor actor, InitiativeHeader initiative) {
        return glance.of(actor, initiative);
    }
}
