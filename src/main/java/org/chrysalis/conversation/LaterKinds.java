package org.chrysalis.conversation;

import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.initiative.SpokenOf;
import org.springframework.stereotype.Component;

/**
 * The kinds of record of which people go on talking once an initiative has ended: a question about one waits then, too.
 */
@Component
class LaterKinds {

    private final String kinds;

    LaterKinds(List<SpokenOf> kinds) {
        this.kinds = kinds.stream()
                .filter(SpokenOf::outlivesEnding)
                .map(kind -> "'" + kind.kind() + "'")
                .sorted()
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** SQL, of {@code comment c}. */
    String areOf() {
        return "c.subject_kind in " + kinds;
    }
}
