package org.chrysalis.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an entry is about.
 *
 * @param kind the word of the vocabulary, in kebab-case: {@code initiative}, {@code move}, {@code role}
 * @param label what people call it, as it stood: a reference or a name
 * @param initiativeId the initiative in whose history it shows, where there is one
 */
public record Subject(
        String kind, long id, String label, @Nullable Long initiativeId) {

    public static Subject of(String kind, long id, String label) {
        return new Subject(kind, id, label, null);
    }

    /** Something that belongs to an initiative and shows in its history. */
    public static Subject within(long initiativeId, String kind, long id, String label) {
        return new Subject(kind, id, label, initiativeId);
    }
}
