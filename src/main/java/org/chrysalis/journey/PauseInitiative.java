package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to let an initiative rest where it stands.
 *
 * @param deciders people or bodies, one at least; none at all where nobody wrote down who decided
 * @param reviewOn when to look at it again, if that is known
 * @param review the number of the review that decided it, if one did
 * @param shownVisitId the visit that the person saw it in; none where nobody was shown a page
 */
public record PauseInitiative(
        LocalDate on,
        String reason,
        @Nullable List<String> deciders,
        @Nullable LocalDate reviewOn,
        @Nullable Integer review,
        @Nullable Long shownVisitId) {

    /** A pause as it is known from elsewhere: nobody was shown a page. */
    public PauseInitiative(
            LocalDate on,
            String reason,
            @Nullable List<String> deciders,
            @Nullable LocalDate reviewOn,
            @Nullable Integer review) {
        this(on, reason, deciders, reviewOn, review, null);
    }
}
