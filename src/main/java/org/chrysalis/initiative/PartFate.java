package org.chrysalis.initiative;

/** What became of a part of something that was adopted from elsewhere, or combined from it. */
public enum PartFate {
    KEPT,
    CHANGED,
    LEFT_OUT
}
