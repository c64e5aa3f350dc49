package org.chrysalis.pulse;

/**
 * What was said to one question in a closed round, as a whole.
 *
 * @param said how many gave a number; would rather not say is not one of them
 * @param mean of the numbers given; like the others nothing to go by unless {@link #shown}
 */
public record Score(Tap tap, int said, double mean, int lowest, int highest) {

    /** A mean below this is low. */
    static final double LOW = 2.5;

    /** Whether the team calls it low, as far as that may be shown. The list's filter says the same in SQL. */
    boolean low() {
        return shown() && mean < LOW;
    }

    /** Whether as many gave a number as it takes to show them. */
    public boolean shown() {
        return said >= PulseReading.FEWEST;
    }

    /** The mean as it is written: with one figure behind the point. */
    public double rounded() {
        return Math.round(mean * 10) / 10.0;
    }

    /** @param counts how often each was said, from "would rather not say" to 5 */
    static Score of(Tap tap, int[] counts) {
        int said = 0;
        int sum = 0;
        int lowest = 0;
        int highest = 0;
        for (int value = Tap.LEAST; value <= Tap.MOST; value++) {
            if (counts[value] > 0) {
                lowest = lowest == 0 ? value : lowest;
                highest = value;
            }
            said += counts[value];
            sum += value * counts[value];
        }
        // What too few said leaves this place as nothing, so that no page can show it by mistake.
        return said < PulseReading.FEWEST
                ? new Score(tap, 0, 0, 0, 0)
                : new Score(tap, said, (double) sum / said, lowest, highest);
    }
}
