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

    /**
     * The part of its page at which the keyboard goes on: at the button that was pressed, which went along with its
     * row, so that it can be pressed again; at its neighbour where the row is at an end; at the row where nothing
     * moved.
     *
     * @param row the row's id, with which those of its buttons begin
     */
    public String anchor(String row) {
        if (!changed()) {
            return "#" + row;
        }
        boolean up = now < before;
        boolean canGoOn = up ? now > 1 : now < of;
        return "#" + row + (up == canGoOn ? "-up" : "-down");
    }
}
