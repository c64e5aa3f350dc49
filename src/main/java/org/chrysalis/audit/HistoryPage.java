package org.chrysalis.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param older the key of the page after this one; none when this is the last
 * @param total how many there are on all pages, counted up to one more than {@value #COUNTED}
 */
public record HistoryPage(
        List<HistoryEntry> entries, @Nullable Long older, int total) {

    /** Beyond this many a page says "more than". */
    public static final int COUNTED = 1_000;

    public boolean isMore() {
        return total > COUNTED;
    }
}
