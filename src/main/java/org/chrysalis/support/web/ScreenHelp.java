package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Whoever holds the help implements this once: the foot of every page leads to what is about that page. */
public interface ScreenHelp {

    /** The address of the part of the help that is about the screen asked for; none where there is none. */
    @Nullable
    String helpFor(HttpServletRequest request);
}
