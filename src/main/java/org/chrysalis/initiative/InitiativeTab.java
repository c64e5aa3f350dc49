package org.chrysalis.initiative;

import org.chrysalis.people.Actor;

/** A page of an initiative that a feature contributes as a bean; shown in the sub-navigation by order. */
public interface InitiativeTab {

    /** The message that names the tab: {@code journey.tab}. */
    String messageKey();

    /** The last part of its path, below {@code /initiatives/{reference}}; empty for the overview. */
    String path();

    /** Its place, lowest first; the overview is 0, history 1000. */
    int order();

    /** Whether this person sees it: a tab on money is not for everybody. */
    default boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return true;
    }
}
