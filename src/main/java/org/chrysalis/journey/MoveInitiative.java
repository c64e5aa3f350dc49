package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a step to a stage, in whatever direction.
 *
 * @param on its day: today, or earlier as long as it is not before the present visit began
 * @param deciders people or bodies, one at least; none at all where nobody wrote down who decided
 * @param alongside the stages in which work goes on beside it from then; none given leaves them as they are
 * @param met the criteria of the stage that it leaves that are in place; none given where nobody was asked, and then
 *     none is kept as a condition. Weighs only when moving on
 * @param unmet who sees to each of the others
 * @param shownVisitId the visit that the person saw it in; none where nobody was shown a page
 * @param review the number of the review that decided it, if one did
 * @param contextEventId what happened to the whole organisation that brought a move back about, if something did
 */
public record MoveInitiative(
        long stageId,
        LocalDate on,
        String reason,
        @Nullable List<String> deciders,
        @Nullable Set<Long> alongside,
        @Nullable Set<Long> met,
        List<UnmetCriterion> unmet,
        @Nullable Long shownVisitId,
        @Nullable Integer review,
        @Nullable Long contextEventId) {

    /** A step that nothing from outside brought about. */
    public MoveInitiative(
            long stageId,
            LocalDate on,
            String reason,
            @Nullable List<String> deciders,
            @Nullable Set<Long> alongside,
            @Nullable Set<Long> met,
            List<UnmetCriterion> unmet,
            @Nullable Long shownVisitId,
            @Nullable Integer review) {
        this(stageId, on, reason, deciders, alongside, met, unmet, shownVisitId, review, null);
    }

    /** A step as it is known from elsewhere, such as a spreadsheet: nothing but its day, its why and its who. */
    public static MoveInitiative known(long stageId, LocalDate on, String reason, @Nullable List<String> deciders) {
        return new MoveInitiative(stageId, on, reason, deciders, null, null, List.of(), null, null);
    }

    /** What was not in place when moving on: who sees to it, and by when. */
    public record UnmetCriterion(long criterionId, long ownerId, LocalDate dueOn) {}
}
