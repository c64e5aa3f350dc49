package org.chrysalis.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The link that sets an organisation up. There is one at most, of which only the hash is kept. */
@Component
@Transactional
class SetUpLinks {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    SetUpLinks(Organisations organisations, JdbcClient jdbc, Clock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the secret of a new link for the first organisation; the one before works no more. */
    String newToken() {
        return newToken(false);
    }

    /** The same for one more beside those that there are. */
    String newTokenForAnother() {
        return newToken(true);
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

    /** Until when the link for a further organisation works that is there; none if there is none, or it is over. */
    @Transactional(readOnly = true)
    Optional<Instant> anotherGoodUntil() {
        return jdbc.sql("select expires_at from set_up_link where further and expires_at > :now")
                .param("now", OffsetDateTime.now(clock))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * @return whether it is for a further organisation
     * @throws NotFound unless the link works: the one for the first never does once there is one
     */
    @Transactional(readOnly = true)
    boolean check(String token) {
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
     * Uses it up. Two who follow it at once wait for one another here, and the second finds nothing.
     *
     * @throws NotFound if it is not there any more
     */
    void take(String token) {
        int taken = jdbc.sql("delete from set_up_link where token_hash = :hash")
                .param("hash", OneTimeToken.hash(token))
                .update();
        if (taken == 0) {
            throw new NotFound("set-up link");
        }
    }
}
