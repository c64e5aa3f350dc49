package org.chrysalis.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chrysalis.support.DatabaseAway;
import org.jspecify.annotations.Nullable;

/**
 * What a request was told of its session, for as long as it lasts, the page of an error included: it is looked up once,
 * and once the database was away nothing is asked of it again. Otherwise a page that says so would wait for the same
 * once more as it is sent, and fail as well.
 */
class SessionMemory implements Filter {

    private static final String ATTRIBUTE = SessionMemory.class.getName();

    private static final ThreadLocal<@Nullable Kept> PRESENT = new ThreadLocal<>();

    private static final class Kept {

        private final Map<String, Optional<QuietSessions.Quiet>> found = new HashMap<>();
        private @Nullable RuntimeException failed;
        private boolean errorPage;

        boolean isAway() {
            return DatabaseAway.caused(failed);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Kept outer = PRESENT.get();
        if (!(request.getAttribute(ATTRIBUTE) instanceof Kept)) {
            request.setAttribute(ATTRIBUTE, new Kept());
        }
        Kept kept = (Kept) request.getAttribute(ATTRIBUTE);
        kept.errorPage = request.getDispatcherType() == DispatcherType.ERROR;
        PRESENT.set(kept);
        try {
            chain.doFilter(request, response);
        } finally {
            if (outer == null) {
                PRESENT.remove();
            } else {
                PRESENT.set(outer);
            }
        }
    }

    static QuietSessions.@Nullable Quiet found(String id, Supplier<QuietSessions.@Nullable Quiet> look) {
        Kept kept = PRESENT.get();
        if (kept == null) {
            return look.get();
        }
        if (kept.errorPage && kept.failed != null) {
            // The page that says so is for everybody, and no filter before it may fail once more, whatever failed.
            return null;
        }
        Optional<QuietSessions.Quiet> known = kept.found.get(id);
        if (known == null) {
            known = Optional.ofNullable(asked(look));
            kept.found.put(id, known);
        }
        return known.orElse(null);
    }

    static void forget(String id) {
        Kept kept = PRESENT.get();
        if (kept != null) {
            kept.found.remove(id);
        }
    }

    /** Whether this request knows already that nobody answers. */
    static boolean isAway() {
        Kept kept = PRESENT.get();
        return kept != null && kept.isAway();
    }

    /** Asks, unless it is known that nobody answers; then it fails as the first time, at once. */
    static <T> T asked(Supplier<T> question) {
        Kept kept = PRESENT.get();
        if (kept != null && kept.failed != null && kept.isAway()) {
            throw kept.failed;
        }
        try {
            return question.get();
        } catch (RuntimeException failure) {
            if (kept != null) {
                kept.failed = failure;
            }
            throw failure;
        }
    }
}
