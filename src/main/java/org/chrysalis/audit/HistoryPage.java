package org.chrysalis.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param first the number of the first one among all, the newest being 1; none beyond {@value #COUNTED}
 * @param older the key of the page after this one; none when this is the last
 * @param total how many there are on all pages, counted up to one more than {@value #COUNTED}
 */
public record HistoryPage(
        @Nullable Integer first,
        List<HistoryEntry> entries,
        @Nullable Long older,
        int total) {

    /** Beyond this many a page says "more than". */
    public static final int COUNTED = 1_000;

    /** The number of the last one, where that of the first is known. */
    public int last() {
        return first == null ? entries.size() : first + entries.size() - 1;
    }

    public boolean isMore() {
        return total > COUNTED;
    }
}
