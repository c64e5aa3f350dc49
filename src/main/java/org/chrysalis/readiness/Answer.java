package org.chrysalis.readiness;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one condition.
 *
 * @param condition the id of the condition as the round asks it
 * @param score none where it is not answered yet
 * @param reason why; may be empty
 */
public record Answer(long condition, @Nullable Score score, String reason) {

    boolean empty() {
        return score == null && reason.isEmpty();
    }
}
