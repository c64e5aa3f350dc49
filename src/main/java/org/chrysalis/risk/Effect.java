package org.chrysalis.risk;

/** What an experiment showed. None of these is better than another: each is something learned. */
public enum Effect {
    EFFECT,
    NO_EFFECT,
    UNCLEAR
}
