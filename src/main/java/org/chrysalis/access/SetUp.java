package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.Credentials.Credential;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an installation an organisation and its administrator, by a link that only who started the program has seen. It
 * works once, for 24 hours; the one for the first organisation never when there is one already.
 */
@Service
public class SetUp {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private final Organisations organisations;
    private final Founding founding;
    private final Credentials credentials;
    private final Guesses guesses;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final Clock clock;

    SetUp(
            Organisations organisations,
            Founding founding,
            Credentials credentials,
            Guesses guesses,
            Passwords passwords,
            PasswordPolicy policy,
            Sessions sessions,
            JdbcClient jdbc,
            Clock clock) {
        this.organisations = organisations;
        this.founding = founding;
        this.credentials = credentials;
        this.guesses = guesses;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the secret of a new link for the first organisation; the one before works no more. */
    @Transactional
    String newToken() {
        return newToken(false);
    }

    /** The same for one more beside those that there are. */
    @Transactional
    String newTokenForAnother() {
        return newToken(true);
    }

    /** Until when the link for a further organisation works that is there; none if there is none, or it is over. */
    @Transactional(readOnly = true)
    Optional<Instant> anotherGoodUntil() {
        return jdbc.sql("select expires_at from set_up_link where further and expires_at > :now")
                .param("now", OffsetDateTime.now(clock))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private String newToken(boolean further) {
        String token = OneTimeToken.fresh();
        jdbc.sql("""
                insert into set_up_link (token_hash, expires_at, further) values (:hash, :until, :further)
                on conflict (only_one) do update set token_hash = :hash, expires_at = :until, further = :further""")
                .param("hash", OneTimeToken.hash(token))
                .param("until", OffsetDateTime.now(clock).plus(GOOD_FOR))
                .param("further", further)
                .update();
        return token;
    }

    /**
     * @return whether it is for a further organisation
     * @throws NotFound unless the link works
     */
    @Transactional(readOnly = true)
    public boolean check(String token) {
        Optional<Boolean> further = jdbc.sql(
                        "select further from set_up_link where token_hash = :hash and expires_at > :now")
                .param("hash", OneTimeToken.hash(token))
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional();
        return further.filter(another -> another || organisations.none())
                .orElseThrow(() -> new NotFound("set-up link"));
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
