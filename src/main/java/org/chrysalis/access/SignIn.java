package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.Credentials.Credential;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lets people in with their address and password. Every wrong answer gets the same words and takes about the same
 * time, whether or not there is such a person.
 */
@Service
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Credentials credentials;
    private final Actors actors;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Clock clock;

    SignIn(
            Credentials credentials,
            Actors actors,
            Passwords passwords,
            Guesses guesses,
            Sessions sessions,
            Clock clock) {
        this.credentials = credentials;
        this.actors = actors;
        this.passwords = passwords;
        this.guesses = guesses;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Signs in to the organisation in which the person last worked.
     *
     * @throws Refused if address and password do not belong together, or after too many wrong tries
     */
    public void signIn(HttpServletRequest request, String email, String password) {
        guesses.take(email, request.getRemoteAddr());
        Credential credential = credentials.find(email).orElse(null);
        String hash = hash(credential);
        Optional<Long> organisation =
                credential == null ? Optional.empty() : actors.lastOrganisationOf(credential.personId());
        if (!passwords.matches(password, hash) || credential == null || organisation.isEmpty()) {
            LOG.info("A sign-in was refused");
            throw new Refused(null, "access.sign-in.wrong");
        }
        guesses.right(email, request.getRemoteAddr());
        if (hash != null && passwords.isOutdated(hash)) {
            credentials.reencode(credential.personId(), passwords.hash(password));
        }
        begin(request, credential.personId(), organisation.get());
        LOG.info("Person {} signed in", credential.personId());
    }

    private void begin(HttpServletRequest request, long personId, long organisationId) {
        sessions.begin(
                request,
                new SessionOwner(personId, organisationId, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    public void signOut(HttpServletRequest request) {
        sessions.end(request);
    }

    private static @Nullable String hash(@Nullable Credential credential) {
        return credential == null ? null : credential.passwordHash();
    }
}
