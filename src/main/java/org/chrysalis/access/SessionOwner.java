package org.chrysalis.access;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

/** All that a session keeps about who is signed in. What they may do is read afresh at every request. */
record SessionOwner(long personId, long organisationId, Instant signedInAt) implements Serializable {

    static final String ATTRIBUTE = "chrysalis.owner";

    @Serial
    private static final long serialVersionUID = 1;
}
