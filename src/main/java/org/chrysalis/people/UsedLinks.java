package org.chrysalis.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chrysalis.support.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers for a moment whom a one-time link let in. A double click sends the form twice, and the browser shows the
 * second answer. The link opens nothing any more: whoever comes by it again has to know the password, as at any
 * sign-in.
 */
@Service
@Transactional
public class UsedLinks implements Housekeeping {

    static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UsedLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom a link let in, and where. */
    public record Used(long personId, long organisationId) {}

    void note(String token, long personId, long organisationId) {
        jdbc.sql("""
                insert into used_link (token_hash, person_id, organisation_id, used_at)
                values (:hash, :person, :organisation, :now)""")
                .param("hash", OneTimeToken.hash(token))
                .param("person", personId)
                .param("organisation", organisationId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whom this link let in a moment ago; the caller asks for the password. */
    @Transactional(readOnly = true)
    public Optional<Used> find(String token) {
        return jdbc.sql("""
                select person_id, organisation_id from used_link where token_hash = :hash and used_at > :since""")
                .param("hash", OneTimeToken.hash(token))
                .param("since", OffsetDateTime.now(clock).minus(A_MOMENT))
                .query(Used.class)
                .optional();
    }

    @Override
    public int removeExpired(int most) {
        return jdbc.sql("""
                delete from used_link where token_hash in (
                    select token_hash from used_link where used_at < :before order by used_at limit :most)""")
                .param("before", OffsetDateTime.now(clock).minus(A_MOMENT))
                .param("most", most)
                .update();
    }

    @Override
    public String what() {
        return "used links";
    }
}
