package org.chrysalis.access;

import java.time.Instant;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uses up the set-up link, founds the organisation and keeps a new administrator's password: all of it or nothing. */
@Component
class Founding {

    private final SetUpLinks links;
    private final Organisations organisations;
    private final Credentials credentials;

    Founding(SetUpLinks links, Organisations organisations, Credentials credentials) {
        this.links = links;
        this.organisations = organisations;
        this.credentials = credentials;
    }

    /**
     * By somebody without an account, who gets one.
     *
     * @throws Refused if there is one with the address by now
     */
    @Transactional
    SessionOwner found(String token, FoundOrganisation command, String passwordHash) {
        links.take(token);
        if (credentials.known(command.administratorEmail())) {
            throw knownMeanwhile();
        }
        Actor actor = organisations.found(command);
        Instant from = credentials.choosePassword(actor.personId(), passwordHash);
        return new SessionOwner(actor.personId(), actor.organisationId(), from);
    }

    static Refused knownMeanwhile() {
        return new Refused("email", "access.set-up.email.meanwhile");
    }

    /** By somebody who has proved that the account is theirs. */
    @Transactional
    SessionOwner foundByOneKnown(String token, FoundOrganisation command, Instant now) {
        links.take(token);
        Actor actor = organisations.found(command);
        return new SessionOwner(actor.personId(), actor.organisationId(), now);
    }
}
