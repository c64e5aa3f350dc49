package org.chrysalis.support;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody else held what was to be changed, until waiting was given up. */
public final class WaitedTooLong {

    /** PostgreSQL's lock_not_available: what the pool lets a statement wait for somebody else is over. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private WaitedTooLong() {}

    public static boolean caused(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException refusal && LOCK_NOT_AVAILABLE.equals(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
