package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chrysalis.people.Arrivals;
import org.chrysalis.people.Arrivals.Arrived;
import org.chrysalis.people.Arrivals.Offer;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.Credentials.Credential;
import org.chrysalis.people.PasswordLinks;
import org.chrysalis.people.PasswordLinks.Owner;
import org.chrysalis.people.UsedLinks;
import org.chrysalis.people.UsedLinks.Used;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lets people in by a one-time link: those who are new choose a password, those who have an account prove that it is
 * theirs, those who forgot their password choose another. All end signed in.
 */
@Service
public class Joining {

    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);

    private final Arrivals arrivals;
    private final PasswordLinks links;
    private final UsedLinks used;
    private final Credentials credentials;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Clock clock;

    Joining(
            Arrivals arrivals,
            PasswordLinks links,
            UsedLinks used,
            Credentials credentials,
            Passwords passwords,
            PasswordPolicy policy,
            Guesses guesses,
            Sessions sessions,
            Clock clock) {
        this.arrivals = arrivals;
        this.links = links;
        this.used = used;
        this.credentials = credentials;
        this.passwords = passwords;
        this.policy = policy;
        this.guesses = guesses;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws NotFound if the invitation's link does not work */
    public Offer offer(String token) {
        return arrivals.offer(token).orElseThrow(() -> new NotFound("invitation"));
    }

    /**
     * Comes in for the first time.
     *
     * @throws Refused if the password is too weak
     */
    public void joinNew(HttpServletRequest request, String token, String name, String password) {
        Offer offer = offer(token);
        requireGoodPassword(offer, name, password);
        begin(request, arrivals.arriveNew(token, name, passwords.hash(password)));
    }

    /**
     * Beside what else is wrong with a form: a weak password is said at once, and not only when the rest is mended.
     *
     * @throws Refused if the password is too weak
     */
    public void requireGoodPassword(Offer offer, String name, String password) {
        policy.check(password, name, offer.email(), offer.organisationName());
    }

    /**
     * Comes in with an account that exists; its password is asked for and stays.
     *
     * @throws Refused if the password is wrong, or after too many wrong tries
     */
    public void joinAgain(HttpServletRequest request, String token, String password) {
        String email = offer(token).email();
        guesses.take(email, request.getRemoteAddr());
        Credential credential = credentials.find(email).orElse(null);
        if (!passwords.matches(password, credential == null ? null : credential.passwordHash()) || credential == null) {
            throw new Refused("password", "access.join.wrong");
        }
        guesses.right(email, request.getRemoteAddr());
        begin(request, arrivals.arriveAgain(token, credential.personId()));
    }

    /** @throws NotFound if the link for a new password does not work */
    public Owner owner(String token) {
        return links.owner(token).orElseThrow(() -> new NotFound("password-link"));
    }

    /**
     * Chooses another password; every session before ends.
     *
     * @throws Refused if the password is too weak
     */
    public void chooseNewPassword(HttpServletRequest request, String token, String password) {
        Owner owner = owner(token);
        policy.check(password, owner.name(), owner.email());
        Arrived arrived = links.use(token, passwords.hash(password));
        guesses.forgive(owner.email());
        begin(request, arrived);
        sessions.removeAll(arrived.personId(), arrived.at());
    }

    /**
     * Lets in once more whom this link let in a moment ago: a second click meets a link that is over, and its answer is
     * what the browser shows. It is a sign-in like any other.
     *
     * @return whether the link did so, and the password is theirs
     * @throws Refused after too many wrong tries
     */
    public boolean comesAgain(HttpServletRequest request, String token, String password) {
        Used before = used.find(token).orElse(null);
        Credential credential =
                before == null ? null : credentials.find(before.personId()).orElse(null);
        if (credential == null) {
            return false;
        }
        guesses.take(credential.email(), request.getRemoteAddr());
        if (!passwords.matches(password, credential.passwordHash())) {
            return false;
        }
        guesses.right(credential.email(), request.getRemoteAddr());
        begin(
                request,
                new Arrived(
                        before.personId(),
                        before.organisationId(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return true;
    }

    private void begin(HttpServletRequest request, Arrived arrived) {
        sessions.begin(request, new SessionOwner(arrived.personId(), arrived.organisationId(), arrived.at()));
        LOG.info("Person {} came in by a link to organisation {}", arrived.personId(), arrived.organisationId());
    }
}
