package org.chrysalis.funding.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;

/** A page under the tab of funding, contributed as a bean; linked below its heading, by order. */
public interface FundingPage {

    /** The message that names it: {@code funding.page.money}. */
    String messageKey();

    /** The same of an initiative that has ended, where that is told in the past. */
    default String messageKeyOnceEnded() {
        return messageKey();
    }

    /** Its path below the initiative's own: {@code funding/horizon}. */
    String path();

    /** Its place, lowest first; money is 0, the horizon 10. */
    int order();

    /** Whether this person sees it. Money is not for everybody; what shelters an initiative is. */
    default boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return true;
    }
}
