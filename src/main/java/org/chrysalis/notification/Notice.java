package org.chrysalis.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told: the title of what it is about, one sentence, one link. It goes into mails, so nothing that
 * people wrote stands in it but the title; what the inbox names besides stays there.
 *
 * @param subjectKind of what it is about; {@link SubjectSight} says who may see such a thing
 * @param reference of the initiative; may be empty
 * @param path from the root, without a slash before it
 * @param arguments of the sentence {@code notification.told.<kind>}; one that begins with {@code #} is the key of a
 *     message, a day is written out after a comma
 * @param named what people called each thing that it is about: for the inbox alone, and in no mail
 * @param givenBy who gave it, where it is something to see to; may be nobody
 */
public record Notice(
        long organisationId,
        NoticeKind kind,
        String subjectKind,
        long subjectId,
        String reference,
        String title,
        String path,
        List<String> arguments,
        List<String> named,
        @Nullable Long givenBy) {

    public Notice(
            long organisationId,
            NoticeKind kind,
            String subjectKind,
            long subjectId,
            String reference,
            String title,
            String path,
            List<String> arguments) {
        this(organisationId, kind, subjectKind, subjectId, reference, title, path, arguments, List.of(), null);
    }
}
