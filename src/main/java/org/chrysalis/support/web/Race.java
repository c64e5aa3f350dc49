package org.chrysalis.support.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells what two people at one moment can make the database refuse from what only a mistake of ours can. */
final class Race {

    /** Taken meanwhile, overlapping meanwhile, pointing at what is gone meanwhile: SQLSTATEs of PostgreSQL. */
    private static final Set<String> MEANWHILE = Set.of("23505", "23P01", "23503");

    private static final String CHECK = "23514";

    private Race() {}

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
