package org.chrysalis.support.web;

import java.time.Instant;
import java.util.Optional;
import org.chrysalis.support.Conflict;

/** Who knows the person and the trail implements this once: a page about a conflict says whose change it was. */
public interface LastChangeSource {

    /**
     * Who changed something last, and when.
     *
     * @param own whether it was who makes the request, in another window
     */
    record LastChange(String name, Instant at, boolean own) {}

    /** Of what the conflict is about, in the organisation of who makes the request; none if nobody wrote it down. */
    Optional<LastChange> lastChange(Conflict conflict);
}
