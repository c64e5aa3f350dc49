package org.chrysalis.pathway;

/**
 * Where something stands among those of its kind that are in use, from 1.
 *
 * @param before where it stood; 0, as {@code now}, if it is not in use
 */
public record Place(int before, int now, int of) {

    /** Whether it went anywhere. */
    public boolean changed() {
        return before != now;
    }
}
