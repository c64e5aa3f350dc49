package org.chrysalis.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chrysalis.notification.NotCarried.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands out the mails that are due, each to one who sends, and keeps what became of them. Who takes one has it for a
 * while; if nothing is heard of it until then, the program stopped meanwhile, and it is due again.
 */
@Component
@Transactional
class MailQueue {

    /** Longer than any carrier takes. */
    static final Duration TAKEN_FOR = Duration.ofMinutes(10);

    /** After the last of these it is given up: within a day and a half. */
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(4),
            Duration.ofMinutes(16),
            Duration.ofMinutes(64),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(16));

    /** The first, and one after each wait. */
    static final int TRIES = PATIENCE.size() + 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Links before news: somebody waits for them at the door, and they do not last. */
    Optional<WaitingMail> take() {
        Instant now = clock.instant();
        return jdbc.sql("""
                with taken as (
                    update mail set attempts = attempts + 1, due_at = :until
                    where id = (select id from mail where state = 'WAITING' and due_at <= :now and lapses_at > :now
                                order by kind in ('AT_ONCE', 'DIGEST'), due_at, id limit 1 for update skip locked)
                    returning *)
                select t.id, t.kind, t.subject, t.lines, t.attempts, t.organisation_id, t.person_id, t.subject_kind,
                       t.subject_id, t.link_id, o.name as organisation_name,
                       coalesce(t.address, p.email) as address
                from taken t
                join organisation o on o.id = t.organisation_id
                left join membership m on m.organisation_id = t.organisation_id
                    and m.person_id = t.person_id and m.active
                left join person p on p.id = m.person_id and p.active""")
                .param("now", at(now))
                .param("until", at(now.plus(TAKEN_FOR)))
                .query((row, number) -> new WaitingMail(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getLong("organisation_id"),
                        row.getString("organisation_name"),
                        MailKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        List.of(json.readValue(row.getString("lines"), MailLine[].class)),
                        row.getInt("attempts"),
                        row.getObject("person_id", Long.class),
                        about(row),
                        row.getObject("link_id", Long.class)))
                .optional();
    }

    private static WaitingMail.@Nullable About about(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        return kind == null ? null : new WaitingMail.About(kind, row.getLong("subject_id"));
    }

    void sent(WaitingMail mail) {
        settle(mail, "SENT", null, true);
    }

    /** Who it was for has no access any more, or what it was about is gone. */
    void notNeeded(WaitingMail mail) {
        settle(mail, "NOT_NEEDED", null, true);
    }

    /** @return whether it is tried again */
    boolean failed(WaitingMail mail, Problem problem) {
        if (problem == Problem.REFUSED || mail.attempts() >= TRIES) {
            toldInTheInboxAlone(mail);
            settle(mail, "GIVEN_UP", problem, false);
            return false;
        }
        jdbc.sql("update mail set due_at = :due, problem = :problem where id = :id and state = 'WAITING'")
                .param("due", at(clock.instant().plus(PATIENCE.get(mail.attempts() - 1))))
                .param("problem", problem.name())
                .param("id", mail.id())
                .update();
        return true;
    }

    /** What waited for too long is given up; the entries first, as whoever settles one takes them. */
    int lapse() {
        jdbc.sql("""
                select n.id from notification n join mail m on m.notification_id = n.id
                where m.state = 'WAITING' and m.lapses_at <= :now
                order by n.id for update of n""").param("now", at(clock.instant())).query(Long.class).list();
        return jdbc.sql("""
                with lapsed as (
                    update mail
                    set state = 'GIVEN_UP', problem = 'TOO_LATE', settled_at = :now
                    where state = 'WAITING' and lapses_at <= :now
                    returning notification_id),
                unmailed as (
                    update notification set unmailed_at = :now
                    where id in (select notification_id from lapsed))
                select count(*) from lapsed""")
                .param("now", at(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private void settle(WaitingMail mail, String state, @Nullable Problem problem, boolean forget) {
        jdbc.sql("""
                update mail
                set state = :state, problem = :problem, settled_at = :now,
                    lines = case when :forget then '[]' else lines end
                where id = :id and state = 'WAITING'""")
                .param("state", state)
                .param("problem", problem == null ? null : problem.name())
                .param("now", at(clock.instant()))
                .param("forget", forget)
                .param("id", mail.id())
                .update();
    }

    private void toldInTheInboxAlone(WaitingMail mail) {
        jdbc.sql("""
                update notification set unmailed_at = :now
                where organisation_id = :organisation and id = (select notification_id from mail where id = :id)""")
                .param("now", at(clock.instant()))
                .param("organisation", mail.organisationId())
                .param("id", mail.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
