package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for participation as it stands here.
 *
 * @param howMany none to keep the number that is there, which whoever edits is not shown if it is small
 * @param views what they said, each view for itself
 * @param changed what changed because of it, or that nothing did and why
 * @param toldOn the day on which they were told, if they were
 */
public record SaveParticipation(
        LocalDate heldOn,
        String what,
        Set<Who> who,
        @Nullable Integer howMany,
        @Nullable InWhat inWhat,
        @Nullable Say say,
        List<String> views,
        String changed,
        @Nullable LocalDate toldOn,
        int version) {}
