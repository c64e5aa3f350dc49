package org.chrysalis.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.journey.EndingCause;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, understood: ready to be handed to the services that save it.
 *
 * @param journey where it began and, where the file says so, the stage to which it moved since
 */
public record ImportedInitiative(
        String name,
        String changeSought,
        String beneficiaries,
        @Nullable Long teamId,
        List<Long> leadIds,
        Kind kind,
        Visibility visibility,
        @Nullable Origin origin,
        String originNote,
        Set<Lens> lenses,
        Set<String> tags,
        String story,
        Journey journey) {

    /**
     * One or two visits, and how it rests or ended.
     *
     * @param startedBefore the first day, where nothing says in which stage that was and the story has room for it
     * @param pausing also of one that ended: it had rested until then
     */
    public record Journey(
            Stay first,
            @Nullable Stay then,
            @Nullable LocalDate startedBefore,
            String moveReason,
            @Nullable Pausing pausing,
            @Nullable Ended ended) {

        /** The stage that it stands in, or stood in when it ended. */
        public Stay present() {
            return then == null ? first : then;
        }
    }

    public record Stay(long stageId, String stageName, LocalDate since) {}

    public record Pausing(LocalDate on, String why) {}

    public record Ended(LocalDate on, EndingCause cause, String why, String learned) {}
}
