package org.chrysalis.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody has taken out of the outbox to send it.
 *
 * @param address of whom it is for; none where they have no access any more
 * @param organisationName in whose name it is sent
 * @param attempts this one included
 * @param personId none where it is for whoever has the address
 * @param about none where it tells of no one thing
 * @param linkId of whatever one-time link it carries: the invitation's, or the person's for whom a password link is
 */
record WaitingMail(
        long id,
        @Nullable String address,
        long organisationId,
        String organisationName,
        MailKind kind,
        String subject,
        List<MailLine> lines,
        int attempts,
        @Nullable Long personId,
        @Nullable About about,
        @Nullable Long linkId) {

    /** The one thing that it tells of. */
    record About(String subjectKind, long subjectId) {}

    WaitingMail saying(String otherSubject, List<MailLine> otherLines) {
        return new WaitingMail(
                id,
                address,
                organisationId,
                organisationName,
                kind,
                otherSubject,
                otherLines,
                attempts,
                personId,
                about,
                linkId);
    }

    /** The same words, with this link. */
    WaitingMail leadingTo(String path) {
        return saying(
                subject,
                lines.stream()
                        .map(line -> new MailLine(line.title(), line.sentence(), path))
                        .toList());
    }
}
