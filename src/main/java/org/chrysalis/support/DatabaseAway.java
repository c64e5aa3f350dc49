package org.chrysalis.support;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer, or has no connection left for us, from everything else that fails. */
public final class DatabaseAway {

    /** What PostgreSQL says as it stops, is crashed into, starts, and has too many connections. */
    private static final Set<String> LEAVING = Set.of("57P01", "57P02", "57P03", "53300");

    /** The class of what went wrong with a connection. */
    private static final String CONNECTION = "08";

    /** What the pool says of a connection that broke, as its transaction is taken back, without a state. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAway() {}

    /** Whether it failed because of that, however deep that is buried. */
    public static boolean caused(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof DataAccessResourceFailureException
                    || each instanceof CannotCreateTransactionException
                    || each instanceof SQLTransientConnectionException
                    || each instanceof SQLException database
                            && (isAway(database.getSQLState()) || CLOSED.equals(database.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || LEAVING.contains(state));
    }
}
