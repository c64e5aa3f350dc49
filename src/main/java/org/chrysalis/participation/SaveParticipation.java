package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for participation as it stands here.
 *
 * @param howMany of each group, 0 where it did not take part, {@link HowMany#FEW} where only that is known. A group
 *     that is left out keeps its number if that is small, for whoever edits is not shown it; where none is said, people
 *     who were counted together stay so
 * @param views what they said, each view for itself
 * @param changed what changed because of it, or that nothing did and why
 * @param toldOn the day on which they were told, if they were
 */
public record SaveParticipation(
        LocalDate heldOn,
        String what,
        Map<Who, Integer> howMany,
        Set<InWhat> inWhat,
        @Nullable Say say,
        List<String> views,
        String changed,
        @Nullable LocalDate toldOn,
        int version) {}
