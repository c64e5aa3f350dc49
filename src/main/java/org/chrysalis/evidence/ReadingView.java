package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reading as a page may show it. */
public record ReadingView(
        long id,
        LocalDate readOn,
        BigDecimal value,
        String note,
        @Nullable String recordedBy,
        int version) {

    /** The value as a picture reads it: 1234.5 */
    public @Nullable String plain() {
        return InWords.plain(value);
    }
}
