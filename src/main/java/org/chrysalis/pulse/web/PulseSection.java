package org.chrysalis.pulse.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.chrysalis.pulse.PulseAtAGlance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a round is open and where it hurt most in the last one, on the overview. */
@Component
class PulseSection implements OverviewSection {

    private final PulseAtAGlance glance;

    PulseSection(PulseAtAGlance glance) {
        this.glance = glance;
    }

    @Override
    public int order() {
        return 620;
    }

    @Override
    public String template() {
        return "pulse/overview";
    }

    @Override
    public String fragment() {
        return "pulse";
    }

    @Override
    public PulseAtAGlance.@Nullable Glance view(Actor actor, InitiativeHeader initiative) {
        PulseAtAGlance.Glance now = glance.of(actor, initiative);
        return now.empty() ? null : now;
    }
}
