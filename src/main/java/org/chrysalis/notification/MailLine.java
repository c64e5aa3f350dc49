package org.chrysalis.notification;

/**
 * What a mail says of one thing: what it is, one sentence, a link.
 *
 * @param path from the root, with a slash before it
 */
public record MailLine(String title, String sentence, String path) {

    /** @param reference of the initiative; may be empty */
    public static MailLine of(String reference, String title, String sentence, String path) {
        return new MailLine(reference.isEmpty() ? title : reference + " " + title, sentence, path);
    }
}
