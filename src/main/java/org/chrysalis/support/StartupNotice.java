package org.chrysalis.support;

import java.util.List;

/**
 * Lines that a feature adds to the block printed on the console once the program answers: people to sign in as,
 * a link to set it up. Printed in the order of the beans ({@code @Order}); a notice without lines prints nothing.
 */
public interface StartupNotice {

    /** Stands in a line's text for the address of this program, without a slash at the end. */
    String ADDRESS = "{address}";

    List<Line> lines();

    /** One line: what it is, and what it says. Labels are short, so that the block stays aligned. */
    record Line(String label, String text) {}
}
