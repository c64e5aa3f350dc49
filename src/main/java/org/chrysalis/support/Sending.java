package org.chrysalis.support;

import org.jspecify.annotations.Nullable;

/** What a form said when it was sent, as far as it is needed to know it again. */
public interface Sending {

    /**
     * A digest of what is being sent now, without what the form carries by itself and without passwords; none outside a
     * request.
     */
    byte @Nullable [] digest();

    /**
     * The same with where it is sent to and the files that are sent along, for a change of something that is there
     * already; none outside a request, and none where a password is sent, which leaves no trace in it.
     */
    byte @Nullable [] change();
}
