package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.pathway.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of initiatives as of a past day.
 *
 * @param status on that day; what had ended shows the stage in which it did
 * @param kind none where nobody can say what was written then; {@code origin} and {@code teamName} likewise
 * @param known whether what was written on that day is known
 * @param stageName as the stage was called on that day
 * @param alsoIn the stages in which work went on alongside, in their order; empty where it did in none
 * @param teamName as it is called today, like the leads
 * @param leads all of them, by name
 */
public record PastRow(
        long id,
        String reference,
        String name,
        Status status,
        @Nullable Kind kind,
        @Nullable Origin origin,
        boolean known,
        String stageName,
        Phase phase,
        LocalDate stageSince,
        int visitCount,
        String alsoIn,
        @Nullable String teamName,
        List<String> leads,
        List<String> tags) {

    /** How many leads a page names. */
    private static final int NAMED = 3;

    public List<String> firstLeads() {
        return leads.subList(0, Math.min(NAMED, leads.size()));
    }

    public int moreLeads() {
        return leads.size() - firstLeads().size();
    }
}
