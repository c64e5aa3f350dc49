package org.chrysalis.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Presence;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Reads, once a request and only if it is asked for, who makes it: the session says which person in which
 * organisation, the database says whether they still may. Who is deactivated, given another role or signed out
 * everywhere notices at the next request, because nothing but two ids is remembered from the last one.
 */
@Component
class SessionActors implements SecurityContextRepository {

    private final Actors actors;
    private final AccessProperties properties;
    private final Clock clock;

    SessionActors(Actors actors, AccessProperties properties, Clock clock) {
        this.actors = actors;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // The interface's own deferred loading calls it.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        if (holder.getRequest().getDispatcherType() == DispatcherType.ERROR) {
            // The page that the container asks for may be there because the database is not.
            return SecurityContextHolder.createEmptyContext();
        }
        HttpSession session = holder.getRequest().getSession(false);
        if (session == null || !(session.getAttribute(SessionOwner.ATTRIBUTE) instanceof SessionOwner owner)) {
            return SecurityContextHolder.createEmptyContext();
        }
        boolean tooOld = owner.signedInAt().plus(properties.absolute()).isBefore(clock.instant());
        return (tooOld
                        ? Optional.<Presence>empty()
                        : actors.presence(owner.personId(), owner.organisationId(), owner.signedInAt()))
                .<SecurityContext>map(presence -> new SecurityContextImpl(new SignedIn(presence)))
                .orElseGet(() -> {
                    session.invalidate();
                    return SecurityContextHolder.createEmptyContext();
                });
    }

    /** Nothing to do: {@link Sessions} writes the owner when somebody signs in, and nobody else may. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SessionOwner.ATTRIBUTE) != null;
    }
}
