package org.chrysalis.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where mails wait until they are sent: written in the transaction of what they tell of, so that there is never one
 * without the other, and no page waits for a mail server.
 */
@Component
public class Outbox {

    /** What was not sent for so long is old news. */
    static final Duration WORTH_SENDING = Duration.ofDays(3);

    /** What may still say it to somebody; what was settled after it was given up says nothing any more. */
    static final String SAYS_IT = "(m.state = 'WAITING' or m.state = 'GIVEN_UP' and m.lines <> '[]'::jsonb)";

    private final JdbcClient jdbc;
    private final Postbox postbox;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Postbox postbox, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.postbox = postbox;
        this.json = json;
        this.clock = clock;
    }

    /** Whether mail is set up here; nothing is to be put in where it is not. */
    boolean isOpen() {
        return postbox.isOpen();
    }

    /** For somebody of the organisation; what a digest says is written when it leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(MailKind kind, long organisationId, long personId, String subject, List<MailLine> lines) {
        put(
                kind,
                organisationId,
                new To(personId, null, null, null, null),
                subject,
                lines,
                clock.instant().plus(WORTH_SENDING));
    }

    /**
     * Of one thing, for somebody of the organisation, if they may still see it when it is sent.
     *
     * @param entry of their inbox that says the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(long personId, Notice notice, long entry, MailLine line) {
        put(
                MailKind.AT_ONCE,
                notice.organisationId(),
                new To(personId, null, notice, entry, null),
                line.title(),
                List.of(line),
                clock.instant().plus(WORTH_SENDING));
    }

    /** For whoever tries whether mail arrives; nothing where theirs still waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean tryOut(long organisationId, long personId, String subject, MailLine line) {
        boolean waits = jdbc.sql("""
                select exists (select 1 from mail
                               where organisation_id = :organisation and person_id = :person
                                 and kind = 'TRIAL' and state = 'WAITING')""")
                .param("organisation", organisationId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
        if (!waits) {
            put(MailKind.TRIAL, organisationId, personId, subject, List.of(line));
        }
        return !waits;
    }

    /** For whoever has this address, until its link is over; in the place of what still waits with the same link. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(
            MailKind kind,
            long organisationId,
            String address,
            long linkId,
            String subject,
            MailLine line,
            Instant until) {
        jdbc.sql("""
                update mail set state = 'NOT_NEEDED', settled_at = :now, lines = '[]'
                where link_id = :link and kind = :kind and organisation_id = :organisation and state = 'WAITING'""")
                .param("now", OffsetDateTime.now(clock))
                .param("link", linkId)
                .param("kind", kind.name())
                .param("organisation", organisationId)
                .update();
        put(kind, organisationId, new To(null, address, null, null, linkId), subject, List.of(line), until);
    }

    /**
     * No mail leaves any more that says the same as one of these entries of inboxes. What could not be delivered stays
     * so, and is not tried again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(long organisationId, Collection<Long> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update mail m
                set state = case when m.state = 'WAITING' then 'NOT_NEEDED' else m.state end,
                    settled_at = coalesce(m.settled_at, :now), lines = '[]'
                where m.organisation_id = :organisation and m.notification_id = any (:entries)
                   and %s""".formatted(SAYS_IT))
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", organisationId)
                .param("entries", entries.toArray(Long[]::new))
                .update();
    }

    /** The mail that says the same as this entry of an inbox says it in these words, unless it left: also if tried again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void say(long organisationId, long entry, String sentence) {
        jdbc.sql("""
                update mail set lines = jsonb_set(lines, '{0,sentence}', to_jsonb(:sentence::text))
                where organisation_id = :organisation and notification_id = :entry
                  and state in ('WAITING', 'GIVEN_UP')""")
                .param("sentence", sentence)
                .param("organisation", organisationId)
                .param("entry", entry)
                .update();
    }

    /** To whom, and what it hangs on. */
    private record To(
            @Nullable Long personId,
            @Nullable String address,
            @Nullable Notice about,
            @Nullable Long entry,
            @Nullable Long linkId) {}

    private void put(MailKind kind, long organisationId, To to, String subject, List<MailLine> lines, Instant until) {
        Notice about = to.about();
        jdbc.sql("""
                insert into mail (organisation_id, person_id, address, kind, subject_kind,
                                  subject_id, notification_id, link_id, subject, lines, created_at, due_at, lapses_at)
                values (:organisation, :person, :address, :kind, :subjectKind, :subjectId,
                        :entry, :link, :subject, :lines::jsonb, :now, :now, :until)""")
                .param("organisation", organisationId)
                .param("person", to.personId())
                .param("address", to.address())
                .param("kind", kind.name())
                .param("subjectKind", about == null ? null : about.subjectKind(), Types.VARCHAR)
                .param("subjectId", about == null ? null : about.subjectId(), Types.BIGINT)
                .param("entry", to.entry(), Types.BIGINT)
                .param("link", to.linkId(), Types.BIGINT)
                .param("subject", subject)
                .param("lines", json.writeValueAsString(lines))
                .param("now", OffsetDateTime.now(clock))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
