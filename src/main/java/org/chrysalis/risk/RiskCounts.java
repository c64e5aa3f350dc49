package org.chrysalis.risk;

/**
 * How many risks an initiative has, of those that stand.
 *
 * @param current those that somebody still has to look at
 * @param people those among them that people bear
 * @param converted those to people that an experiment or a safeguard turns into a lesser one
 * @param untouched those to people that are high with nothing done
 * @param over those that happened or are closed
 * @param happened those among these that people bore and that happened
 */
public record RiskCounts(int current, int people, int converted, int untouched, int over, int happened) {

    /** The key of the sentence about those that somebody still has to look at, or had to when the initiative ended. */
    public String key(boolean ended) {
        String told = ended ? "risk.counts.ended." : "risk.counts.";
        if (current == 0) {
            return told + "none";
        }
        return told + (current == 1 ? "one" : current == people ? "all" : "some");
    }

    public int total() {
        return current + over;
    }
}
