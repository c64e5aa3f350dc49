package org.chrysalis.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where mails wait until they are sent: written in the transaction of what they tell of, so that there is never one without
 * the other, and no page waits for a mail server.
 */
@Component
public class Outbox {

    /** What was not sent for so long is old news. */
    static final Duration WORTH_SENDING = Duration.ofDays(3);

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

    /** A digest, for somebody of the organisation. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(MailKind kind, long organisationId, long personId, String subject, List<MailLine> lines) {
        put(
                kind,
                organisationId,
                personId,
                null,
                null,
                subject,
                lines,
                clock.instant().plus(WORTH_SENDING));
    }

    /** Of one thing, for somebody of the organisation, if they may still see it when it is sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(long personId, Notice notice, MailLine line) {
        put(
                MailKind.AT_ONCE,
                notice.organisationId(),
                personId,
                null,
                notice,
                line.title(),
                List.of(line),
                clock.instant().plus(WORTH_SENDING));
    }

    /** For whoever has this address, until its link is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(MailKind kind, long organisationId, String address, String subject, MailLine line, Instant until) {
        put(kind, organisationId, null, address, null, subject, List.of(line), until);
    }

    private void put(
            MailKind kind,
            long organisationId,
            @Nullable Long personId,
            @Nullable String address,
            @Nullable Notice notice,
            String subject,
            List<MailLine> lines,
            Instant until) {
        jdbc.sql("""
                insert into mail (organisation_id, person_id, address, kind, subject_kind, subject_id, subject, lines,
                                  created_at, due_at, lapses_at)
                values (:organisation, :person, :address, :kind, :subjectKind, :subjectId, :subject, :lines::jsonb,
                        :now, :now, :until)""")
                .param("subjectKind", notice == null ? null : notice.subjectKind(), Types.VARCHAR)
                .param("subjectId", notice == null ? null : notice.subjectId(), Types.BIGINT)
                .param("organisation", organisationId)
                .param("person", personId)
                .param("address", address)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("lines", json.writeValueAsString(lines))
                .param("now", OffsetDateTime.now(clock))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
