package org.chrysalis.portfolio;

import java.util.Arrays;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.NotFound;

/**
 * The groups of home in their order. A reason for attention is in one of the first five and in no other: what says that
 * people may be harmed stands before all else, whomever it waits for; what waits for a person by name is theirs to do,
 * and is not repeated among what is overdue.
 */
public enum HomeGroup {
    HARM("a.rank < 2"),
    WAITING("a.rank = 2 and a.person_id = :me"),
    OVERDUE("a.rank = 2 and a.due_on < :today and a.person_id is distinct from :me"),
    SOON("a.rank = 2 and a.due_on >= :today and a.due_on <= :soon and a.person_id is distinct from :me"),
    LOOK("a.rank = 2 and a.due_on is null and a.person_id is distinct from :me"),
    MINE(""),
    RECENT("");

    /** "Due in 30 days". */
    static final int SOON_DAYS = 30;

    /** A condition on {@code attention a}; empty for what is not worked out by rules. */
    final String condition;

    HomeGroup(String condition) {
        this.condition = condition;
    }

    /** As it stands in addresses and message keys. */
    public String key() {
        return Kebab.of(this);
    }

    public boolean ofAttention() {
        return !condition.isEmpty();
    }

    /** @throws NotFound if there is no such group */
    public static HomeGroup of(String key) {
        return Arrays.stream(values())
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + key));
    }
}
