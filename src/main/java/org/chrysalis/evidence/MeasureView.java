package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure as a page may show it.
 *
 * @param readings how many there are
 * @param latest the value of the latest day
 * @param nextOn when it is to be read next, where it has a rhythm
 */
public record MeasureView(
        long id,
        Frame frame,
        String name,
        String askedBy,
        String unit,
        @Nullable Better better,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        String betterFor,
        String worseFor,
        @Nullable Rhythm rhythm,
        long readings,
        @Nullable BigDecimal latest,
        @Nullable LocalDate latestOn,
        @Nullable LocalDate nextOn,
        int version) {

    /** The baseline as a picture reads it: 1234.5 */
    public @Nullable String plainBaseline() {
        return InWords.plain(baseline);
    }

    /** The target as a picture reads it. */
    public @Nullable String plainTarget() {
        return InWords.plain(target);
    }

    public @Nullable Progress progress() {
        return Progress.of(latest, baseline, target, better);
    }
}
