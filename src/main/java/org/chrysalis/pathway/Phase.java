package org.chrysalis.pathway;

import org.chrysalis.support.Kebab;

/** The five phases by which organisations with different stages can be seen side by side, in their order. */
public enum Phase {
    DEVELOPMENT,
    PROTOTYPING,
    INCUBATION,
    EMBEDDING,
    SCALING;

    /** Where its name is found among the messages. */
    public String messageKey() {
        return "pathway.phase." + Kebab.of(this);
    }
}
