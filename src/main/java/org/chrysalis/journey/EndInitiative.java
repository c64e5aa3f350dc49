package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to end an initiative.
 *
 * @param deciders people or bodies, one at least; none at all where nobody wrote down who decided
 * @param care who needs looking after, and how
 * @param checkIns the days on which someone asks how people are; may lie in the past where an ending is entered late
 * @param review the number of the review that decided it, if one did
 * @param shownVisitId the visit that the person saw it in; none where nobody was shown a page
 * @param contextEventId what happened to the whole organisation that brought it about, if something did
 * @param givenBack how what still stood was given back; empty where each went by its plan
 */
public record EndInitiative(
        LocalDate on,
        EndingCause cause,
        @Nullable List<String> deciders,
        String why,
        String learned,
        String continues,
        String care,
        List<PlannedCheckIn> checkIns,
        @Nullable Integer review,
        @Nullable Long shownVisitId,
        @Nullable Long contextEventId,
        String givenBack) {

    /** An ending with which what stood is given back as planned. */
    public EndInitiative(
            LocalDate on,
            EndingCause cause,
            List<String> deciders,
            String why,
            String learned,
            String continues,
            String care,
            List<PlannedCheckIn> checkIns,
            @Nullable Integer review,
            @Nullable Long shownVisitId,
            @Nullable Long contextEventId) {
        this(on, cause, deciders, why, learned, continues, care, checkIns, review, shownVisitId, contextEventId, "");
    }

    /** An ending that nothing from outside brought about. */
    public EndInitiative(
            LocalDate on,
            EndingCause cause,
            @Nullable List<String> deciders,
            String why,
            String learned,
            String continues,
            String care,
            List<PlannedCheckIn> checkIns,
            @Nullable Integer review,
            @Nullable Long shownVisitId) {
        this(on, cause, deciders, why, learned, continues, care, checkIns, review, shownVisitId, null);
    }

    /**
     * A promise to ask.
     *
     * @param ownerId who asks; none for the leads
     */
    public record PlannedCheckIn(
            LocalDate dueOn, String what, @Nullable Long ownerId) {}
}
