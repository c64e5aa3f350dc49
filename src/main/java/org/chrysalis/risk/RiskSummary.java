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
 */
public record RiskSummary(
        List<Line> happened, int harmed, List<Line> risks, int current, int people, int experiments, int underWay) {

    public RiskSummary {
        happened = List.copyOf(happened);
        risks = List.copyOf(risks);
    }

    /** @param level none where it has no score */
    public record Line(
            long id,
            String wording,
            String kindName,
            @Nullable RiskLevel level) {}
}
