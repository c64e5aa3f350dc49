package org.chrysalis.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some entries, newest first. @param older the key of the page after this one; none when this is the last. */
public record HistoryPage(
        List<HistoryEntry> entries, @Nullable Long older) {}
