package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about an initiative: its words, its people and what makes it new.
 *
 * @param earlierReference an earlier attempt of the same organisation, if one is named
 * @param earlierName none where it is kept to its team
 * @param earlierWords an earlier attempt that is not in the register, in words; empty where none is named
 * @param earlierDifference what is different this time
 */
public record InitiativeDetails(
        long id,
        String reference,
        String name,
        String changeSought,
        String beneficiaries,
        String story,
        Kind kind,
        Visibility visibility,
        @Nullable Long teamId,
        @Nullable String teamName,
        @Nullable Origin origin,
        String originNote,
        List<OriginPart> originParts,
        @Nullable String earlierReference,
        @Nullable String earlierName,
        String earlierWords,
        String earlierDifference,
        String ifItStops,
        List<Lens> lenses,
        List<Driver> drivers,
        List<PersonName> leads,
        List<PersonName> members,
        List<String> tags) {

    /** @param note what is behind it; may be empty */
    public record Driver(DriverKind kind, String note) {}

    /**
     * A part of what it was adopted or combined from.
     *
     * @param why may be empty
     */
    public record OriginPart(String name, PartFate fate, String why) {}

    /** @param label what a field for people shows and accepts */
    public record PersonName(long id, String name, String label) {}

    /** A view of reach as somebody held it on a day. */
    public record ReachView(
            long id,
            long personId,
            String personName,
            LocalDate heldOn,
            Reach reach,
            @Nullable WorksFor worksFor,
            String note,
            @Nullable LocalDate withdrawnOn) {}

    /** Whether anything is said of an earlier attempt, if only what is different now. */
    public boolean triedBefore() {
        return earlierReference != null || !earlierWords.isEmpty() || !earlierDifference.isEmpty();
    }

    /** Whether nobody has told anything of it but its name. */
    public boolean untold() {
        return changeSought.isEmpty() && beneficiaries.isEmpty() && story.isEmpty();
    }
}
