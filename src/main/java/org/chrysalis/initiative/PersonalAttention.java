package org.chrysalis.initiative;

/**
 * What waits for a person by name and is nobody else's business, or concerns no initiative: a bean of the feature that
 * knows. Home reads it together with what the rules wrote, among what waits for the person; it is worked out as it
 * stands at that moment, so that nothing has to be written when somebody joins a team, and nobody can tell from a row
 * who has done what they were asked for.
 */
public interface PersonalAttention {

    /**
     * A query for {@code :organisation}, {@code :me} and {@code :today}, of few rows: {@code reference} of the
     * initiative that it concerns, empty for none, {@code name} of what it concerns, {@code rule} with the messages
     * that {@link AttentionRule#name()} asks for, {@code appears_on}, {@code due_on}, {@code path} from the root and
     * without a slash before it, {@code arguments} as a JSON array of texts.
     */
    String sql();

    /**
     * The same for a calendar, which is shown to others: with a day on which somebody is asked, whether they have
     * answered or not. On that day stands {@code attention.<rule>.day}, or the name of the rule where there is none.
     */
    default String calendar() {
        return sql();
    }
}
