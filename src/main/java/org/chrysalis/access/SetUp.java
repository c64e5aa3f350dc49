package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an empty installation its first organisation and administrator, by a link that only who started the program
 * has seen. It works once, for 24 hours, and never when there is an organisation already.
 */
@Service
public class SetUp {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private final Organisations organisations;
    private final Founding founding;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final Clock clock;

    SetUp(
            Organisations organisations,
            Founding founding,
            Passwords passwords,
            PasswordPolicy policy,
            Sessions sessions,
            JdbcClient jdbc,
            Clock clock) {
        this.organisations = organisations;
        this.founding = founding;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new link's secret; the one before works no more. */
    @Transactional
    String newToken() {
        String token = OneTimeToken.fresh();
        jdbc.sql("""
                insert into set_up_link (token_hash, expires_at) values (:hash, :until)
                on conflict (only_one) do update set token_hash = :hash, expires_at = :until""")
                .param("hash", OneTimeToken.hash(token))
                .param("until", OffsetDateTime.now(clock).plus(GOOD_FOR))
                .update();
        return token;
    }

    /** @throws NotFound unless the link works */
    @Transactional(readOnly = true)
    public void check(String token) {
        boolean works = jdbc.sql("""
                select exists (select 1 from set_up_link where token_hash = :hash and expires_at > :now)""")
                .param("hash", OneTimeToken.hash(token))
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
        if (!works || !organisations.none()) {
            throw new NotFound("set-up link");
        }
    }

    /**
     * Founds the organisation and signs its administrator in.
     *
     * @throws NotFound if the link was used or is too old
     * @throws Refused if the password is too weak
     */
    public void found(HttpServletRequest request, String token, FoundOrganisation command, String password) {
        check(token);
        policy.check(password, command.name(), command.administratorName(), command.administratorEmail());
        SessionOwner owner = founding.found(token, command, passwords.hash(password));
        sessions.begin(request, owner);
        LOG.info("Organisation {} was founded by the set-up link", owner.organisationId());
    }
}
