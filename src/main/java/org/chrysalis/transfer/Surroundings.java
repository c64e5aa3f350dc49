package org.chrysalis.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is checked against: the organisation as it is at this moment.
 *
 * @param stages in use, in their order
 * @param teams in use, by plain name
 * @param people active, by plain name and by address; none where a name is not unique
 * @param names of the initiatives that there are, in lower case, each with the reference of one that is called so
 */
record Surroundings(
        LocalDate today,
        List<StageOption> stages,
        Map<String, Long> teams,
        Map<String, Optional<Long>> people,
        Map<String, String> names) {

    record StageOption(long id, String name, String phase) {}

    /** By its name, else by its phase where that names one stage only, or the first of them. */
    Optional<StageOption> stage(String typed) {
        return named(typed).or(() -> ofPhase(typed).stream().findFirst());
    }

    /** The stages that could be meant where a phase is named and no stage; empty where one is. */
    List<StageOption> meantByPhase(String typed) {
        return named(typed).isPresent() ? List.of() : ofPhase(typed);
    }

    private Optional<StageOption> named(String typed) {
        String meant = Word.plain(typed);
        return stages.stream()
                .filter(stage -> Word.plain(stage.name()).equals(meant))
                .findFirst();
    }

    private List<StageOption> ofPhase(String typed) {
        String meant = Word.plain(typed);
        return stages.stream()
                .filter(stage -> Word.plain(stage.phase()).equals(meant))
                .toList();
    }

    String stageNames() {
        return String.join(", ", stages.stream().map(StageOption::name).toList());
    }
}
