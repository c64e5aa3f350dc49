package org.chrysalis.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody has taken out of the outbox to send it.
 *
 * @param address of whom it is for; none where they have no access any more
 * @param organisationName in whose name it is sent
 * @param attempts this one included
 * @param about none where it tells of no one thing, or somebody who has no account yet
 */
record WaitingMail(
        long id,
        @Nullable String address,
        String organisationName,
        MailKind kind,
        String subject,
        List<MailLine> lines,
        int attempts,
        @Nullable About about) {

    /** What it tells whom of, where it tells of one thing. */
    record About(long organisationId, long personId, String subjectKind, long subjectId) {}
}
