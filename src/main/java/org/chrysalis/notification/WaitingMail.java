package org.chrysalis.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody has taken out of the outbox to send it.
 *
 * @param address of whom it is for; none where they have no access any more
 * @param organisationName in whose name it is sent
 * @param attempts this one included
 */
record WaitingMail(
        long id,
        @Nullable String address,
        String organisationName,
        MailKind kind,
        String subject,
        List<MailLine> lines,
        int attempts) {}
