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
 */
record Shifted(List<String> began, List<String> ended, boolean pause) {

    static final Shifted NOTHING = new Shifted(List.of(), List.of(), false);

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
    }

    private static String at(String stage, LocalDate day) {
        return stage + ", " + Day.words(day);
    }
}
