package org.chrysalis.initiative;

import java.util.List;

/**
 * Keeps something beside the records of an initiative, and hears when any of them may have changed or gone: a bean of
 * the feature that keeps it.
 */
public interface FollowsRecords {

    /** Something was recorded about each of these initiatives and is in the database. */
    void recorded(long organisationId, List<Long> initiatives);
}
