package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.audit.Change;

/**
 * What shifted with the corrected day of a move or an ending, all of it from the same day to the same day.
 *
 * @param began the stages in which work alongside began with it
 * @param ended the stages in which work alongside ended with it
 * @param pause whether it ended a pause
 * @param held pauses that shifted not, but are told under another visit
 */
record Shifted(List<String> began, List<String> ended, boolean pause, List<Change> held) {

    static final Shifted NOTHING = new Shifted(List.of(), List.of(), false, List.of());

    /** Work alongside besides. */
    Shifted and(List<String> began, List<String> ended) {
        return new Shifted(began, ended, pause, held);
    }

    /** For the trail: each with both days. */
    void tell(Change.Collector changes, LocalDate before, LocalDate day) {
        for (String stage : began) {
            changes.field("alongside-began", at(stage, before), at(stage, day));
        }
        for (String stage : ended) {
            changes.field("alongside-ended", at(stage, before), at(stage, day));
        }
        if (pause) {
            changes.field("pause-ended", Said.day(before), Said.day(day));
        }
        held.forEach(pause -> changes.field("pause-in", pause.before(), pause.after()));
    }

    private static String at(String stage, LocalDate day) {
        return stage + ", " + Day.words(day);
    }
}
