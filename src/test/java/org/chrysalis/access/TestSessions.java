package org.chrysalis.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Begins sessions as signing in does, without the cost of a password. */
public final class TestSessions {

    public static final String COOKIE = SessionCookies.PLAIN;

    private TestSessions() {}

    /** @return the value of the session's cookie */
    public static String begin(ApplicationContext context, long personId, long organisationId) {
        return begin(
                context.getBean(JdbcIndexedSessionRepository.class),
                new SessionOwner(
                        personId,
                        organisationId,
                        context.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS)));
    }

    static <S extends Session> String begin(SessionRepository<S> sessions, SessionOwner owner) {
        S session = sessions.createSession();
        session.setMaxInactiveInterval(Duration.ofHours(1));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, String.valueOf(owner.personId()));
        session.setAttribute(SessionOwner.ATTRIBUTE, owner);
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
