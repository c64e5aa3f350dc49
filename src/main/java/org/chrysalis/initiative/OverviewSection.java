package org.chrysalis.initiative;

import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A part of an initiative's overview that a feature contributes as a bean. Its fragment finds what
 * {@link #view} answered under the name {@code view}, and the initiative's header under {@code initiative}.
 */
public interface OverviewSection {

    /**
     * Its place, lowest first: attention is 0, with what to begin 50, the story 100, the journey 200, the practice
     * record from 300 on, key facts 900.
     */
    int order();

    /** Whether it is short, as those of the practice record are: two of them stand side by side where there is room. */
    default boolean brief() {
        return order() >= 300 && order() < 900;
    }

    /** The template that holds the fragment: {@code journey/overview}. */
    String template();

    /** The fragment's name: {@code line}. It brings its own heading, an {@code h2}. */
    String fragment();

    /** What to show, in few queries; none, and the section is left out. */
    @Nullable
    Object view(Actor actor, InitiativeHeader initiative);
}
