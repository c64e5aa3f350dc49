package org.chrysalis.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the secret of a link that is mailed at the moment in which the mail leaves, so that none waits in the outbox. A
 * mail that is tried again carries a new one, and the one before opens nothing any more. What was shown to whoever made
 * the link is another secret and stays.
 */
@Service
@Transactional
public class MailedLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailedLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param address to which it is mailed
     * @return the path of the link, from the root; none where the invitation was accepted or withdrawn, or is over
     */
    public Optional<String> toInvitation(long organisationId, long invitationId, String address) {
        return keep("/invitation/", """
                update invitation set mailed_hash = :hash
                where id = :id and organisation_id = :organisation and email = :address
                  and expires_at > :now""", organisationId, invitationId, address);
    }

    /**
     * @param address to which it is mailed
     * @return the path of the link, from the root; none where it was used, another organisation made one since, or it
     *     is over
     */
    public Optional<String> toNewPassword(long organisationId, long personId, String address) {
        return keep("/new-password/", """
                update password_link l set mailed_hash = :hash
                from person p
                where l.person_id = :id and l.organisation_id = :organisation and l.expires_at > :now
                  and p.id = l.person_id and p.active and p.email = :address""", organisationId, personId, address);
    }

    private Optional<String> keep(String path, String sql, long organisationId, long id, String address) {
        String token = OneTimeToken.fresh();
        int kept = jdbc.sql(sql)
                .param("hash", OneTimeToken.hash(token))
                .param("id", id)
                .param("organisation", organisationId)
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return kept == 0 ? Optional.empty() : Optional.of(path + token);
    }
}
