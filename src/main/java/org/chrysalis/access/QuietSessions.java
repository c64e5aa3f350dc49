package org.chrysalis.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.chrysalis.support.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Writes a session only when it changed, and counts "was used just now" as a change once a minute: otherwise every
 * page that somebody reads would cost a write.
 */
class QuietSessions implements SessionRepository<QuietSessions.Quiet> {

    static final Duration TOUCH = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(QuietSessions.class);

    private final SessionRepository<Session> sessions;

    /** The wrapped repository gets back only what it has given: which kind of session that is, is its own affair. */
    @SuppressWarnings("unchecked")
    QuietSessions(SessionRepository<? extends Session> sessions) {
        this.sessions = (SessionRepository<Session>) sessions;
    }

    @Override
    public Quiet createSession() {
        return new Quiet(sessions.createSession(), true);
    }

    /** Where the database is away, what was changed is lost with the rest of the request; when it was used, anyway. */
    @Override
    public void save(Quiet session) {
        if (!session.changed && !session.touched || SessionMemory.isAway()) {
            return;
        }
        try {
            SessionMemory.asked(() -> {
                sessions.save(session.session);
                return true;
            });
            session.changed = false;
            session.touched = false;
        } catch (RuntimeException failure) {
            if (session.changed || !DatabaseAway.caused(failure)) {
                throw failure;
            }
            LOG.warn("That a session was used could not be noted: {}", failure.getMessage());
        }
    }

    @Override
    public @Nullable Quiet findById(String id) {
        return SessionMemory.found(id, () -> {
            Session found = sessions.findById(id);
            return found == null ? null : new Quiet(found, false);
        });
    }

    @Override
    public void deleteById(String id) {
        SessionMemory.forget(id);
        sessions.deleteById(id);
    }

    static final class Quiet implements Session {

        private final Session session;
        private boolean changed;
        private boolean touched;

        Quiet(Session session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(session.getLastAccessedTime().plus(TOUCH))) {
                session.setLastAccessedTime(now);
                touched = true;
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
