package org.chrysalis.pathway;

import org.chrysalis.support.Kebab;

/** The groups by which criteria are shown, in their order: people and safety come first, whatever else there is. */
public enum CriterionTopic {
    PEOPLE_AND_SAFETY,
    VOICE,
    EVIDENCE,
    MONEY_AND_SHELTER,
    GROUND,
    LEARNING;

    /** Where its name is found among the messages. */
    public String messageKey() {
        return "pathway.topic." + Kebab.of(this);
    }
}
