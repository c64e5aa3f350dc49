package org.chrysalis.notification;

import java.sql.Types;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be mailed in the organisation, for those who see to its settings. What the mails say is not shown. */
@Service
@Transactional
public class UndeliveredMail {

    private static final int MOST = 200;

    /** What can still be sent: nobody comes in by a link that is over, and what was settled says nothing any more. */
    private static final String SENDABLE =
            "(m.lines <> '[]'::jsonb and (m.kind = 'AT_ONCE' or m.kind <> 'DIGEST' and m.lapses_at > :now))";

    private static final String CHOSEN =
            "m.organisation_id = :organisation and m.state = 'GIVEN_UP' and (:id::bigint is null or m.id = :id) and "
                    + SENDABLE;

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
     * @param settled whether that is because what it tells of was dealt with meanwhile
     */
    public record Undelivered(
            long id,
            String to,
            String kind,
            Instant since,
            int attempts,
            String problem,
            boolean sendable,
            boolean settled) {}

    /**
     * @param open whether mail is set up at all
     * @param given the latest of them
     * @param all how many there are
     * @param sendable how many of all can be tried again
     */
    public record Page(boolean open, int waiting, List<Undelivered> given, int all, int sendable) {}

    private record Numbers(int waiting, int given, int sendable) {}

    @Transactional(readOnly = true)
    public Page page(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        Numbers numbers = own("""
                        select count(*) filter (where m.state = 'WAITING') as waiting,
                               count(*) filter (where m.state = 'GIVEN_UP') as given,
                               count(*) filter (where m.state = 'GIVEN_UP' and %s) as sendable
                        from mail m
                        where m.organisation_id = :organisation
                          and m.state in ('WAITING', 'GIVEN_UP')""".formatted(SENDABLE), actor)
                .param("now", OffsetDateTime.now(clock))
                .query(Numbers.class)
                .single();
        List<Undelivered> given = own("""
                        select m.id, coalesce(p.name, m.address) as addressee, m.kind,
                               m.created_at, m.attempts, m.problem,
                               %s as sendable, m.kind = 'AT_ONCE' and m.lines = '[]'::jsonb as settled
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
                        row.getBoolean("sendable"),
                        row.getBoolean("settled")))
                .list();
        return new Page(outbox.isOpen(), numbers.waiting(), given, numbers.given(), numbers.sendable());
    }

    /**
     * Puts it back into the outbox, with all its tries.
     *
     * @throws NotFound if it is not there any more, or not worth sending
     */
    public void again(Actor actor, long id) {
        actor.require(Permission.MANAGE_SETTINGS);
        String kind = back(actor, id).stream().findAny().orElseThrow(() -> new NotFound("mail"));
        audit.record(actor.author(), "mail-tried-again", Subject.of("mail", id, said(kind)));
    }

    /** The same of all that can be tried again, also of those that the page does not show; of none, nothing is done. */
    public void allAgain(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        int number = back(actor, null).size();
        if (number > 0) {
            audit.record(
                    actor.author(),
                    "mails-tried-again",
                    Subject.of("organisation", actor.organisationId(), words.say("notification.admin.number", number)));
        }
    }

    /** Whether mail is set up here at all. */
    public boolean isOpen() {
        return outbox.isOpen();
    }

    /** Mails this person themselves, to see whether mail arrives; once as long as that waits, nothing where there is none. */
    public void tryOut(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        MailLine line = new MailLine(
                words.say("notification.admin.trial.subject"),
                words.say("notification.admin.trial.said"),
                "/admin/mail");
        if (outbox.isOpen() && outbox.tryOut(actor.organisationId(), actor.personId(), line.title(), line)) {
            audit.record(actor.author(), "mail-tried-out", Subject.of("person", actor.personId(), actor.name()));
        }
    }

    /**
     * The entries first, as whoever settles one takes them.
     *
     * @return what kind each is of
     */
    private List<String> back(Actor actor, @Nullable Long id) {
        chosen("""
                select n.id from notification n join mail m on m.notification_id = n.id
                where n.organisation_id = :organisation and %s
                order by n.id for update of n""", actor, id).query(Long.class).list();
        return chosen("""
                        with back as (
                            update mail m
                            set state = 'WAITING', attempts = 0, due_at = :now, settled_at = null, problem = null,
                                lapses_at = case when m.kind = 'AT_ONCE' then :until else m.lapses_at end
                            where %s
                            returning m.kind, m.notification_id),
                        leaving as (
                            update notification n set unmailed_at = null
                            where n.organisation_id = :organisation and n.id in (select notification_id from back))
                        select kind from back""", actor, id)
                .param("until", OffsetDateTime.now(clock).plus(Outbox.WORTH_SENDING))
                .query(String.class)
                .list();
    }

    private StatementSpec chosen(String sql, Actor actor, @Nullable Long id) {
        return own(sql.formatted(CHOSEN), actor).param("id", id, Types.BIGINT).param("now", OffsetDateTime.now(clock));
    }

    private String said(String kind) {
        return words.say("notification.mail.kind." + MailKind.valueOf(kind).key());
    }

    private StatementSpec own(String sql, Actor actor) {
        return jdbc.sql(sql).param("organisation", actor.organisationId());
    }
}
