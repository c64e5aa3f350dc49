package org.chrysalis.support.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells what two people at one moment can make the database refuse from what only a mistake of ours can. */
final class Race {

    /** Taken meanwhile, overlapping meanwhile, pointing at what is gone meanwhile: SQLSTATEs of PostgreSQL. */
    private static final Set<String> MEANWHILE = Set.of("23505", "23P01", "23503");

    private static final String CHECK = "23514";

    /** PostgreSQL's lock_not_available: what the pool lets a statement wait for somebody else is over. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Race() {}

    /** Whether somebody else held what was to be changed, until waiting was given up. */
    static boolean waitedTooLong(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException refusal && LOCK_NOT_AVAILABLE.equals(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static boolean caused(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PSQLException refusal) {
                return MEANWHILE.contains(refusal.getSQLState())
                        || CHECK.equals(refusal.getSQLState()) && isRuleAcrossRows(refusal.getServerErrorMessage());
            }
        }
        return false;
    }

    /** Raised by a trigger of ours at commit, which names no table; the check of a column always does. */
    private static boolean isRuleAcrossRows(@Nullable ServerErrorMessage message) {
        return message != null && message.getTable() == null;
    }
}
