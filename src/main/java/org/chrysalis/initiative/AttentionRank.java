package org.chrysalis.initiative;

/**
 * What a reason for attention stands before, whatever its day: harm to people comes before money, time and reputation.
 */
public enum AttentionRank {

    /** People may be badly harmed, and nothing is done about it. */
    HARM_UNTENDED,

    /** Another reason to look at a risk of harm to people. */
    HARM,

    /** Everything else. */
    REST
}
