package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason why someone should look at an initiative.
 *
 * @param appearsOn the day from which it holds; it may lie ahead, and until then nobody is shown it
 * @param dueOn the day to which its sentence counts; overdue once past
 * @param personId whom it waits for; none for the leads
 * @param path where to act, below the initiative's own page; may be empty. Whom it waits for and who may edit the
 *     initiative may act there; all others are led where they read of it ({@link AttentionRule#readAt})
 * @param arguments for the sentence {@code attention.<rule>}, after the days that it counts ({@code {0}})
 * @param lapsesOn the day ahead from which the rule would say otherwise although nothing was recorded; it is asked
 *     again then. None where a reason holds until something is
 * @param rank what it stands before whatever its day
 */
public record Attention(
        LocalDate appearsOn,
        @Nullable LocalDate dueOn,
        @Nullable Long personId,
        String path,
        List<String> arguments,
        @Nullable LocalDate lapsesOn,
        AttentionRank rank) {

    public Attention(
            LocalDate appearsOn,
            @Nullable LocalDate dueOn,
            @Nullable Long personId,
            String path,
            List<String> arguments,
            @Nullable LocalDate lapsesOn) {
        this(appearsOn, dueOn, personId, path, arguments, lapsesOn, AttentionRank.REST);
    }

    public Attention(
            LocalDate appearsOn,
            @Nullable LocalDate dueOn,
            @Nullable Long personId,
            String path,
            List<String> arguments) {
        this(appearsOn, dueOn, personId, path, arguments, null);
    }
}
