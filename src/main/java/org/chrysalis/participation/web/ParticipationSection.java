package org.chrysalis.participation.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.participation.ParticipationAtAGlance;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was last heard, which partner needs tending and what changed elsewhere, on the overview. */
@Component
class ParticipationSection implements OverviewSection {

    private final ParticipationAtAGlance glance;

    ParticipationSection(ParticipationAtAGlance glance) {
        this.glance = glance;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public String template() {
        return "participation/overview";
    }

    @Override
    public String fragment() {
        return "participation";
    }

    @Override
    public ParticipationAtAGlance.@Nullable Glance view(Actor actor, InitiativeHeader initiative) {
        ParticipationAtAGlance.Glance now = glance.of(actor, initiative);
        return now.empty() ? null : now;
    }
}
