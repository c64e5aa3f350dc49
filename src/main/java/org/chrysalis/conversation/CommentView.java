package org.chrysalis.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param about the record that it is about, where it is shown among what is said of the whole initiative
 * @param words empty once withdrawn
 * @param addressed the names of those whom it addresses; empty for nobody, and once withdrawn
 * @param own whether the person who looks said it
 * @param closed whether nothing more can be said of what it is about, so that it stays as it is
 * @param closable whether the person who looks may say that it is answered, or is not
 */
public record CommentView(
        long id,
        @Nullable About about,
        String words,
        String author,
        String addressed,
        Instant at,
        @Nullable Instant editedAt,
        boolean withdrawn,
        boolean question,
        @Nullable String answeredBy,
        boolean own,
        boolean closed,
        boolean closable,
        int version) {

    /**
     * @param kind as the history has it
     * @param name what names the record
     */
    public record About(String kind, long id, String name) {

        /** As it stands in addresses. */
        public String written() {
            return kind + "-" + id;
        }
    }

    /** Whether it is a question of which somebody says that it is answered. */
    public boolean answered() {
        return answeredBy != null && !withdrawn;
    }

    public boolean open() {
        return question && answeredBy == null && !withdrawn;
    }
}
