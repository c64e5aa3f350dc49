package org.chrysalis.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is unread in somebody's inbox and neither was mailed to them at once nor is on its way: who chose a digest and
 * nothing at once, or whose mail was refused, would else never learn by mail that somebody mentioned them. What they
 * choose now says nothing of what was mailed to them.
 */
@Component
class DigestInbox {

    private final JdbcClient jdbc;

    DigestInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int unread(Actor actor) {
        return unread(actor, Instant.EPOCH);
    }

    /** @param since what came before, or was given up before, was in an earlier digest */
    int unread(Actor actor, Instant since) {
        return jdbc.sql("""
                select count(*) from notification n
                where n.organisation_id = :organisation and n.person_id = :person and n.read_at is null
                  and n.unmailed_at >= :since""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
