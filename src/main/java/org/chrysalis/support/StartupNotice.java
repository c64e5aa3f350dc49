package org.chrysalis.support;

import java.util.List;

/**
 * Lines that a feature adds to the block printed on the console once the program answers: people to sign in as,
 * a link to set it up. Printed in the order of the beans ({@code @Order}); a notice without lines prints nothing.
 */
public interface StartupNotice {

    List<Line> lines();

    /** One line: what it is, and what it says. Labels are short, so that the block stays aligned. */
    record Line(String label, String text) {}
}
