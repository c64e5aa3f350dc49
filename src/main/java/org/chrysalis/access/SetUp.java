package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.Credentials.Credential;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Gives an installation an organisation and its administrator, by a link that only who started the program has seen. It
 * works once, for 24 hours; the one for the first organisation never when there is one already.
 */
@Service
public class SetUp {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private final SetUpLinks links;
    private final Founding founding;
    private final Credentials credentials;
    private final Guesses guesses;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final Clock clock;

    SetUp(
            SetUpLinks links,
            Founding founding,
            Credentials credentials,
            Guesses guesses,
            Passwords passwords,
            PasswordPolicy policy,
            Sessions sessions,
            Clock clock) {
        this.links = links;
        this.founding = founding;
        this.credentials = credentials;
        this.guesses = guesses;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @return whether it is for a further organisation
     * @throws NotFound unless the link works
     */
    public boolean check(String token) {
        return links.check(token);
    }

    /**
     * Founds the organisation and signs its administrator in. Who has an account proves that it is theirs by its
     * password, which stays.
     *
     * @throws NotFound if the link was used or is too old
     * @throws Refused if the password is too weak, is not that of the account, after too many wrong tries, for an
     *     account that nobody can prove to be theirs, and if somebody made one with the address meanwhile
     */
    public void found(HttpServletRequest request, String token, FoundOrganisation command, String password) {
        check(token);
        SessionOwner owner;
        if (credentials.known(command.administratorEmail())) {
            prove(command.administratorEmail(), request.getRemoteAddr(), password);
            owner = founding.foundByOneKnown(token, command, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            requireGoodPassword(command, password);
            owner = foundByOneNew(token, command, passwords.hash(password));
        }
        sessions.begin(request, owner);
        LOG.info("Organisation {} was founded by the set-up link", owner.organisationId());
    }

    /**
     * Beside what else is wrong with a form: a weak password is said at once, and not only when the rest is mended.
     *
     * @throws Refused for a password that is too weak for an account that is new
     */
    public void requireGoodPassword(FoundOrganisation command, String password) {
        if (!credentials.known(command.administratorEmail())) {
            policy.check(password, command.name(), command.administratorName(), command.administratorEmail());
        }
    }

    /** Whoever is let in with the address in the same moment was first: the link stays for who enters its password. */
    private SessionOwner foundByOneNew(String token, FoundOrganisation command, String passwordHash) {
        try {
            return founding.found(token, command, passwordHash);
        } catch (DataIntegrityViolationException meanwhile) {
            if (!credentials.known(command.administratorEmail())) {
                throw meanwhile;
            }
            throw Founding.knownMeanwhile();
        }
    }

    private void prove(String email, String address, String password) {
        guesses.take(email, address);
        Credential credential = credentials.find(email).orElse(null);
        boolean right = passwords.matches(password, credential == null ? null : credential.passwordHash());
        if (credential == null) {
            throw new Refused("email", "access.set-up.email.deactivated");
        }
        if (credential.passwordHash() == null) {
            throw new Refused("email", "access.set-up.email.no-password");
        }
        if (!right) {
            throw new Refused("password", "access.set-up.password.wrong");
        }
        guesses.right(email, address);
    }
}
