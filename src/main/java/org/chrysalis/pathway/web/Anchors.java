package org.chrysalis.pathway.web;

import org.chrysalis.pathway.Place;

/**
 * Where the keyboard goes on after something was moved: to the button that was pressed, which went along with its row,
 * so that it can be pressed again; to its neighbour where the row is at an end; to the row where nothing moved.
 */
final class Anchors {

    private Anchors() {}

    static String after(String row, Place moved) {
        if (!moved.changed()) {
            return "#" + row;
        }
        boolean up = moved.now() < moved.before();
        boolean canGoOn = up ? moved.now() > 1 : moved.now() < moved.of();
        return "#" + row + (up == canGoOn ? "-up" : "-down");
    }
}
