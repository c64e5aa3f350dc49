package org.chrysalis.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The risks that matter most, for a page that has little room.
 *
 * @param happened three at most of those to people that happened: no score of what may still happen outweighs them
 * @param harmed how many of those there are
 * @param risks three at most, those to people first
 * @param current how many somebody still has to look at
 * @param people how many of these people bear
 * @param underWay how many experiments run now
 * @param stopped how many stopped with the initiative, undecided
 */
public record RiskSummary(
        List<Line> happened,
        int harmed,
        List<Line> risks,
        int current,
        int people,
        int experiments,
        int underWay,
        int stopped) {

    public RiskSummary {
        happened = List.copyOf(happened);
        risks = List.copyOf(risks);
    }

    /** The key of how many somebody still has to look at, or had to when the initiative ended. */
    public String allKey(boolean ended) {
        String number = switch (current) {
            case 0 -> "none";
            case 1 -> "one";
            case 2 -> "both";
            default -> "all";
        };
        return (ended ? "risk.overview.ended." : "risk.overview.") + number;
    }

    /** @param level none where it has no score */
    public record Line(
            long id,
            String wording,
            String kindName,
            @Nullable RiskLevel level) {}
}
