package org.chrysalis.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is unread in somebody's inbox and was not mailed to them at once: who chose a digest and nothing at once would
 * else never learn by mail that somebody mentioned them.
 */
@Component
class DigestInbox {

    private final Preferences preferences;
    private final JdbcClient jdbc;

    DigestInbox(Preferences preferences, JdbcClient jdbc) {
        this.preferences = preferences;
        this.jdbc = jdbc;
    }

    int unread(Actor actor) {
        return unread(actor, Instant.EPOCH);
    }

    /** @param since what came before was in an earlier digest */
    int unread(Actor actor, Instant since) {
        Set<NoticeKind> atOnce = preferences.of(actor).atOnce();
        List<String> kinds = Arrays.stream(NoticeKind.values())
                .filter(kind -> !atOnce.contains(kind.chosenAs()))
                .map(Enum::name)
                .toList();
        return jdbc.sql("""
                select count(*) from notification n
                where n.organisation_id = :organisation and n.person_id = :person and n.read_at is null
                  and n.created_at >= :since and n.kind = any (:kinds)""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("kinds", kinds.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
