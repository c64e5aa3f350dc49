package org.chrysalis.risk;

import java.util.List;

/**
 * The words in which an organisation says how likely something is and how bad it would be, the lowest first.
 *
 * @param version of the words, for edits
 */
public record RiskScale(List<String> likelihood, List<String> impact, int version) {

    public static final int FEWEST = 3;
    public static final int MOST = 5;

    public RiskScale {
        likelihood = List.copyOf(likelihood);
        impact = List.copyOf(impact);
    }

    public int levels() {
        return likelihood.size();
    }

    boolean holds(int level) {
        return level >= 1 && level <= levels();
    }
}
