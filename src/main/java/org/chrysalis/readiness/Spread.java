package org.chrysalis.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How several people see one condition: how many gave each score, and the middle of them.
 *
 * @param condition as the round asked it
 * @param listed the condition of the organisation's list, by which rounds compare
 * @param counts how many said 1, 2, 3, 4, 5
 * @param cannotSay how many could not say
 * @param middle half of those who scored said no more and half no less; none where nobody scored
 * @param reasons how many gave a reason
 */
public record Spread(
        long condition,
        long listed,
        String name,
        String explanation,
        List<Integer> counts,
        int cannotSay,
        @Nullable Double middle,
        int reasons) {

    public int scored() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The lowest score that anybody gave; 0 where nobody did. */
    public int lowest() {
        for (int at = 0; at < counts.size(); at++) {
            if (counts.get(at) > 0) {
                return at + 1;
            }
        }
        return 0;
    }

    /** The highest score that anybody gave; 0 where nobody did. */
    public int highest() {
        for (int at = counts.size() - 1; at >= 0; at--) {
            if (counts.get(at) > 0) {
                return at + 1;
            }
        }
        return 0;
    }

    /** How far apart they are. */
    public int width() {
        return highest() - lowest();
    }

    /** How much of all that scored said this, in quarters rounded up: 0 for nobody, 4 for more than three of four. */
    public int share(int score) {
        int all = scored();
        return all == 0 ? 0 : (counts.get(score - 1) * 4 + all - 1) / all;
    }
}
