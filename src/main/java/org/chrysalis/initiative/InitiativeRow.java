package org.chrysalis.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.pathway.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of initiatives.
 *
 * @param alsoIn the stages in which work goes on alongside, in their order; empty where it does in none
 * @param leads the first three by name
 * @param moreLeads how many there are beyond those
 * @param nextDate the earliest day that something about it counts to; it may be past
 * @param reasons how many reasons there are to look at it now
 * @param reason the most pressing of them
 */
public record InitiativeRow(
        long id,
        String reference,
        String name,
        Status status,
        Kind kind,
        String stageName,
        Phase phase,
        LocalDate stageSince,
        int visitCount,
        String alsoIn,
        @Nullable String teamName,
        Instant lastRecordedAt,
        List<String> leads,
        int moreLeads,
        @Nullable LocalDate nextDate,
        int reasons,
        @Nullable AttentionItem reason) {

    /** As the reasons for attention are: today is still to come. */
    public boolean overdueOn(LocalDate today) {
        return nextDate != null && nextDate.isBefore(today);
    }
}
