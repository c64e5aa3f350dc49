package org.chrysalis.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param words empty once withdrawn
 * @param own whether the person who looks said it
 * @param closable whether the person who looks may say that it is answered
 */
public record CommentView(
        long id,
        String words,
        String author,
        Instant at,
        @Nullable Instant editedAt,
        boolean withdrawn,
        boolean question,
        @Nullable String answeredBy,
        boolean own,
        boolean closable,
        int version) {

    public boolean open() {
        return question && answeredBy == null && !withdrawn;
    }
}
