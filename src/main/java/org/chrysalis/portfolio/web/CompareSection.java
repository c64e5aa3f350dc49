package org.chrysalis.portfolio.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** The way from an initiative to others beside it, at the end of its overview. */
@Component
class CompareSection implements OverviewSection {

    private static final int AFTER_THE_FACTS = 950;

    @Override
    public int order() {
        return AFTER_THE_FACTS;
    }

    @Override
    public String template() {
        return "portfolio/_compare-link";
    }

    @Override
    public String fragment() {
        return "link";
    }

    @Override
    public Object view(Actor actor, InitiativeHeader initiative) {
        return initiative.reference();
    }
}
