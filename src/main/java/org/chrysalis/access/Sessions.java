package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.chrysalis.people.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins and ends sessions. Spring Session writes them in transactions of its own, so this is to be called when the
 * transaction that goes with it is over: inside, the two would wait for one another.
 */
@Component
class Sessions {

    private final AccessProperties properties;
    private final Actors actors;
    private final JdbcClient jdbc;

    Sessions(AccessProperties properties, Actors actors, JdbcClient jdbc) {
        this.properties = properties;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /**
     * Signs somebody in. The session that the visitor had is thrown away whole, its id and its CSRF token with it,
     * so that nobody who planted or saw either gains by it.
     */
    void begin(HttpServletRequest request, SessionOwner owner) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) properties.idle().toSeconds());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, String.valueOf(owner.personId()));
        session.setAttribute(SessionOwner.ATTRIBUTE, owner);
        actors.worksNowIn(owner.personId(), owner.organisationId());
    }

    /** The same person goes on in another of their organisations. The time of signing in stays: it is no new one. */
    void moveTo(HttpServletRequest request, long organisationId) {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(SessionOwner.ATTRIBUTE) instanceof SessionOwner owner) {
            session.setAttribute(
                    SessionOwner.ATTRIBUTE, new SessionOwner(owner.personId(), organisationId, owner.signedInAt()));
            actors.worksNowIn(owner.personId(), organisationId);
        }
    }

    void end(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }

    /** Removes what sessions of a person lie in the database; the instant on the person has ended them already. */
    @Transactional
    void removeAll(long personId, Instant before) {
        jdbc.sql("delete from spring_session where principal_name = :person and creation_time < :before")
                .param("person", String.valueOf(personId))
                .param("before", before.toEpochMilli())
                .update();
    }
}
