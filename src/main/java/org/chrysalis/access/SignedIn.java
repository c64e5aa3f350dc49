package org.chrysalis.access;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Presence;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What the security filters know of a request by somebody who is signed in. Lives as long as the request. */
class SignedIn extends AbstractAuthenticationToken {

    private final transient Presence presence;

    SignedIn(Presence presence) {
        super(List.of());
        this.presence = presence;
        setAuthenticated(true);
    }

    Presence presence() {
        return presence;
    }

    @Override
    public Actor getPrincipal() {
        return presence.actor();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** An id and no name, because this finds its way into logs. */
    @Override
    public String getName() {
        return String.valueOf(presence.actor().personId());
    }
}
