package org.chrysalis.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a piece of evidence as it stands here.
 *
 * @param found what was found, in a line
 * @param standard how firmly it shows what it shows, 1 to 5; none while nobody has judged that
 * @param source where it can be looked up
 * @param criterionId the criterion of the pathway that it is about, if it is about one
 * @param measureId the measure that it is about, if it is about one
 * @param experimentId the experiment that yielded it, if one did
 * @param version of an edit; of no matter for a new one
 */
public record SaveEvidence(
        String found,
        Says says,
        EvidenceKind kind,
        @Nullable Integer standard,
        LocalDate foundOn,
        String detail,
        String source,
        @Nullable Long criterionId,
        @Nullable Long measureId,
        @Nullable Long experimentId,
        int version) {

    /** In one line and no more, for who has a minute. */
    public static SaveEvidence inALine(String found, Says says, EvidenceKind kind, LocalDate foundOn) {
        return new SaveEvidence(found, says, kind, null, foundOn, "", "", null, null, null, 0);
    }
}
