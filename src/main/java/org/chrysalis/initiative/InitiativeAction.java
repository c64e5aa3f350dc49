package org.chrysalis.initiative;

import org.chrysalis.people.Actor;

/** Something to do with an initiative, contributed by a feature as a bean; a button of the identity bar. */
public interface InitiativeAction {

    /** The message on the button: {@code journey.move.title}. */
    String messageKey();

    /** The path below {@code /initiatives/{reference}}: {@code journey/move}. */
    String path();

    /** Its place, lowest first; the first is the one that stands out. */
    int order();

    /** Whether this person can do it to this initiative now. */
    boolean offeredTo(Actor actor, InitiativeHeader initiative);
}
