package org.chrysalis.risk;

import org.chrysalis.support.Kebab;

/**
 * How high a score is within its scale, so that a score out of 9 and one out of 25 can be read side by side: high above
 * half of the most that there is, low below about a quarter.
 */
public enum RiskLevel {
    HIGH,
    MEDIUM,
    LOW;

    private static final int PERCENT = 100;

    /** Five by five is low up to 5, four by four up to 3, three by three up to 2. */
    private static final int MEDIUM_FROM_PERCENT = 23;

    private static final int HIGH_ABOVE_PERCENT = 50;

    /** The same in SQL, of {@code risk r}; null where it has no score. */
    static final String HIGH_IN_SQL =
            "r.likelihood * r.impact * " + PERCENT + " > r.levels * r.levels * " + HIGH_ABOVE_PERCENT;

    /** The level of a score on a scale of so many levels. */
    public static RiskLevel of(int likelihood, int impact, int levels) {
        int share = likelihood * impact * PERCENT;
        int most = levels * levels;
        if (share > most * HIGH_ABOVE_PERCENT) {
            return HIGH;
        }
        return share >= most * MEDIUM_FROM_PERCENT ? MEDIUM : LOW;
    }

    /** {@code risk.level.high} */
    public String messageKey() {
        return "risk.level." + Kebab.of(this);
    }

    /** Of its tag: no red, which the record keeps for errors. */
    public String colour() {
        return switch (this) {
            case HIGH -> "orange";
            case MEDIUM -> "yellow";
            case LOW -> "grey";
        };
    }
}
