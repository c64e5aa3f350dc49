package org.chrysalis.access;

import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Presence;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the present request; read once a request by {@link SessionActors}. */
public final class CurrentActor {

    private CurrentActor() {}

    public static Optional<Actor> find() {
        return presence().map(Presence::actor);
    }

    /** With what the frame of a page says about them. */
    public static Optional<Presence> presence() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.presence())
                : Optional.empty();
    }
}
