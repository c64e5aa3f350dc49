package org.chrysalis.readiness;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What comes out of a round, before anybody reads the table.
 *
 * @param strongest the conditions with the highest middle
 * @param weakest those with the lowest; none where all are the same
 * @param apart those that people see most differently, where any two are two steps apart or more
 */
public record Finding(List<Spread> strongest, List<Spread> weakest, List<Spread> apart) {

    private static final int FAR = 2;

    public static Finding of(List<Spread> spreads) {
        List<Spread> scored =
                spreads.stream().filter(spread -> spread.middle() != null).toList();
        double most = scored.stream().mapToDouble(Finding::middle).max().orElse(0);
        double least = scored.stream().mapToDouble(Finding::middle).min().orElse(0);
        int widest = scored.stream()
                .map(Spread::width)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return new Finding(
                scored.stream().filter(each -> middle(each) == most).toList(),
                most == least
                        ? List.of()
                        : scored.stream().filter(each -> middle(each) == least).toList(),
                widest < FAR
                        ? List.of()
                        : scored.stream().filter(each -> each.width() == widest).toList());
    }

    private static double middle(Spread spread) {
        return Objects.requireNonNull(spread.middle());
    }
}
