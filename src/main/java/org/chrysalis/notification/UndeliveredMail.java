package org.chrysalis.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be mailed in the organisation, for those who see to its settings. What the mails say is not shown. */
@Service
@Transactional
public class UndeliveredMail {

    private static final int MOST = 200;

    /** What can still be sent: nobody comes in by a link that is over. */
    private static final String SENDABLE =
            "(m.lines <> '[]'::jsonb and (m.kind = 'AT_ONCE' or m.kind <> 'DIGEST' and m.lapses_at > :now))";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final NoticeWords words;
    private final AuditTrail audit;
    private final Clock clock;

    UndeliveredMail(JdbcClient jdbc, Outbox outbox, NoticeWords words, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param kind in words
     * @param problem in words
     * @param sendable whether it can be tried again
     */
    public record Undelivered(
            long id, String to, String kind, Instant since, int attempts, String problem, boolean sendable) {}

    /** @param open whether mail is set up at all */
    public record Page(boolean open, int waiting, List<Undelivered> given) {}

    @Transactional(readOnly = true)
    public Page page(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        int waiting = own(
                        "select count(*) from mail m where m.organisation_id = :organisation and m.state = 'WAITING'",
                        actor)
                .query(Integer.class)
                .single();
        List<Undelivered> given = own("""
                        select m.id, coalesce(p.name, m.address) as addressee, m.kind, m.created_at, m.attempts, m.problem,
                               %s as sendable
                        from mail m
                        left join person p on p.id = m.person_id
                        where m.organisation_id = :organisation and m.state = 'GIVEN_UP'
                        order by m.id desc
                        limit :most""".formatted(SENDABLE), actor)
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST)
                .query((row, number) -> new Undelivered(
                        row.getLong("id"),
                        row.getString("addressee"),
                        said(row.getString("kind")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        words.say("notification.mail.problem." + Kebab.of(row.getString("problem"))),
                        row.getBoolean("sendable")))
                .list();
        return new Page(outbox.isOpen(), waiting, given);
    }

    /**
     * Puts it back into the outbox, with all its tries.
     *
     * @throws NotFound if it is not there any more, or not worth sending
     */
    public void again(Actor actor, long id) {
        actor.require(Permission.MANAGE_SETTINGS);
        String kind = own("""
                        update mail m
                        set state = 'WAITING', attempts = 0, due_at = :now, settled_at = null, problem = null,
                            lapses_at = case when m.kind = 'AT_ONCE' then :until else m.lapses_at end
                        where m.organisation_id = :organisation and m.id = :id and m.state = 'GIVEN_UP' and %s
                        returning m.kind""".formatted(SENDABLE), actor)
                .param("now", OffsetDateTime.now(clock))
                .param("until", OffsetDateTime.now(clock).plus(Outbox.WORTH_SENDING))
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("mail"));
        audit.record(actor.author(), "mail-tried-again", Subject.of("mail", id, said(kind)));
    }

    private String said(String kind) {
        return words.say("notification.mail.kind." + MailKind.valueOf(kind).key());
    }

    private StatementSpec own(String sql, Actor actor) {
        return jdbc.sql(sql).param("organisation", actor.organisationId());
    }
}
