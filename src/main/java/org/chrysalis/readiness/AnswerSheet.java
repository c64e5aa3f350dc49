package org.chrysalis.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is asked and has answered so far, in the order of the round.
 *
 * @param version 0 while nothing is saved
 */
public record AnswerSheet(List<Row> rows, int version) {

    /** A condition in the words of the round, and what this person said. */
    public record Row(
            long condition,
            String name,
            String explanation,
            @Nullable Score score,
            String reason) {}

    public long answered() {
        return rows.stream().filter(row -> row.score() != null).count();
    }

    public boolean saved() {
        return version > 0;
    }
}
