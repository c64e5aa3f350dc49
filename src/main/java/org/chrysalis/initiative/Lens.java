package org.chrysalis.initiative;

/** Where it is new: in the model itself, in the process, in the shift it makes in the wider system. */
public enum Lens {
    MODEL,
    PROCESS,
    SYSTEM
}
