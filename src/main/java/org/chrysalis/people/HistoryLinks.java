package org.chrysalis.people;

import java.util.List;
import java.util.Map;
import org.chrysalis.audit.HistoryEntry;

/** Where that is shown which a history tells of: a bean of the feature that knows the pages of records. */
public interface HistoryLinks {

    /** By the id of the entry, the page of its subject, where there is one that this person may read. */
    Map<Long, String> of(Actor actor, List<HistoryEntry> entries);
}
