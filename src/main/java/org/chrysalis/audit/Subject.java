package org.chrysalis.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an entry is about.
 *
 * @param kind the word of the vocabulary, in kebab-case: {@code initiative}, {@code move}, {@code role}
 * @param label what people call it, as it stood: a reference or a name
 * @param initiativeId the initiative in whose history it shows, where there is one
 * @param title which of its kind it is, in the words of that time and in short; none where the label says so
 */
public record Subject(
        String kind,
        long id,
        String label,
        @Nullable Long initiativeId,
        @Nullable String title) {

    /** A title longer than this is cut. */
    private static final int SHORT = 120;

    public static Subject of(String kind, long id, String label) {
        return new Subject(kind, id, label, null, null);
    }

    /** Something that belongs to an initiative and shows in its history. */
    public static Subject within(long initiativeId, String kind, long id, String label) {
        return new Subject(kind, id, label, initiativeId, null);
    }

    /** The same, saying which of its kind it is; as it is where nobody called it anything. */
    public Subject titled(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return this;
        }
        return new Subject(kind, id, label, initiativeId, line.length() <= SHORT ? line : cut(line));
    }

    /** Never within a letter that takes two characters. */
    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(SHORT - 2)) ? SHORT - 2 : SHORT - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
