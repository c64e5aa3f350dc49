package org.chrysalis.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of an organisation that nobody has accepted yet. Needs {@link Permission#MANAGE_PEOPLE}. */
@Service
@Transactional(readOnly = true)
public class WaitingInvitations {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them. */
    public record Waiting(
            long id, int version, String email, String roleName, String invitedBy, Instant expiresAt, boolean over) {}

    /** How many there are. */
    public long count(Actor actor) {
        actor.require(Permission.MANAGE_PEOPLE);
        return jdbc.sql("select count(*) from invitation where organisation_id = :organisation")
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
    }

    /** Some of them, newest first. */
    public List<Waiting> some(Actor actor, long skipped, int most) {
        actor.require(Permission.MANAGE_PEOPLE);
        return jdbc.sql("""
                select i.id, i.version, i.email, r.name as role_name, p.name as invited_by, i.expires_at,
                       i.expires_at <= :now as over
                from invitation i
                join role r on r.id = i.role_id
                join person p on p.id = i.invited_by
                where i.organisation_id = :organisation
                order by i.created_at desc, i.id desc
                limit :most offset :skipped""")
                .param("organisation", actor.organisationId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("email"),
                        row.getString("role_name"),
                        row.getString("invited_by"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("over")))
                .list();
    }
}
