package org.chrysalis.pulse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A closed round, as a page may show it.
 *
 * @param shown whether three or more answered; else nothing is known of what was said, nor how many answered
 * @param scores one for each question, in their order; empty where it is not shown
 * @param lines in the order of the alphabet
 */
public record RoundView(
        long id,
        LocalDate opensOn,
        LocalDate endedOn,
        boolean shown,
        int answers,
        List<Score> scores,
        List<String> lines) {

    /** Where it hurts most; none where no question may be shown. */
    public Optional<Score> lowest() {
        return scores.stream().filter(Score::shown).min(Comparator.comparingDouble(Score::mean));
    }
}
