package org.chrysalis.funding.web;

import org.chrysalis.funding.ShelterAtAGlance;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What shelters it, what it draws on and how ordinary it has become, in a line each on the overview. */
@Component
class ShelterSection implements OverviewSection {

    private static final int ORDER = 510;

    private final ShelterAtAGlance glance;

    ShelterSection(ShelterAtAGlance glance) {
        this.glance = glance;
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
        return "shelter";
    }

    @Override
    public ShelterAtAGlance.@Nullable Glance view(Actor actor, InitiativeHeader initiative) {
        ShelterAtAGlance.Glance now = glance.of(actor, initiative);
        return now.empty() ? null : now;
    }
}
