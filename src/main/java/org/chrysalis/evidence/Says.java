package org.chrysalis.evidence;

/**
 * What a piece of evidence says about the initiative. A result against it, or of no difference, counts as any other;
 * one that nobody has judged yet is told apart.
 */
public enum Says {
    SUPPORTS,
    MIXED,
    NO_DIFFERENCE,
    CONTRADICTS,
    NOT_SAID
}
