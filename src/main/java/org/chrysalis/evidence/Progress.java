package org.chrysalis.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the latest reading stands to the baseline and the target. */
public enum Progress {
    REACHED,
    NEARER,
    SAME,
    FURTHER,
    BETTER,
    WORSE;

    /** Nothing where what is known does not say. */
    static @Nullable Progress of(
            @Nullable BigDecimal latest,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable Better better) {
        if (latest == null) {
            return null;
        }
        int way = way(baseline, target, better);
        if (target != null
                && latest.subtract(target).signum() * way >= 0
                && (way != 0 || latest.compareTo(target) == 0)) {
            return REACHED;
        }
        if (baseline == null) {
            return null;
        }
        if (latest.compareTo(baseline) == 0) {
            return SAME;
        }
        if (target != null) {
            return latest.subtract(target)
                                    .abs()
                                    .compareTo(baseline.subtract(target).abs())
                            < 0
                    ? NEARER
                    : FURTHER;
        }
        return way == 0 ? null : latest.subtract(baseline).signum() * way > 0 ? BETTER : WORSE;
    }

    /** 1 where higher is better, -1 where lower is; 0 where nobody said. */
    private static int way(@Nullable BigDecimal baseline, @Nullable BigDecimal target, @Nullable Better better) {
        if (better != null) {
            return better == Better.HIGHER ? 1 : -1;
        }
        return baseline == null || target == null ? 0 : target.compareTo(baseline);
    }
}
