package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Who knows in which organisations a person works implements this once: a page not found here says where to look. */
public interface ElsewhereSource {

    /**
     * The organisation whose reference stands in the address that was asked for, if it is another one of the person's
     * own. It looks at the address and not at what is there, so that nobody learns more than they know.
     */
    Optional<Elsewhere> elsewhere(HttpServletRequest request);

    /**
     * All other organisations of the person’s own, where the address names one thing by a number that says nothing of
     * whose it is; none for any other address. Nobody looks whether it is there.
     */
    List<Elsewhere> perhaps(HttpServletRequest request);
}
