package org.chrysalis.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells somebody something, in the transaction in which it came about: into their inbox, and into the outbox where they
 * chose to be told of such things at once. Who has no access any more, or may not see what it is about, is not told.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifier {

    /** Who reads an entry is mailed all the same, or can be; not where it is dealt with. */
    private static final String MAIL_WAITS = """
            exists (select 1 from mail m
                    where m.notification_id = notification.id and %s)""".formatted(Outbox.SAYS_IT);

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Sights sights;
    private final NoticeWords words;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Notifier(
            JdbcClient jdbc,
            Actors actors,
            Sights sights,
            NoticeWords words,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.sights = sights;
        this.words = words;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    public void tell(long personId, Notice notice) {
        Actor told = actors.find(personId, notice.organisationId()).orElse(null);
        if (told == null
                || !sights.visible(told, notice.subjectKind(), List.of(notice.subjectId()))
                        .contains(notice.subjectId())) {
            return;
        }
        replace(personId, notice);
        boolean mailed = outbox.isOpen() && atOnce(personId, notice);
        OffsetDateTime now = OffsetDateTime.now(clock);
        long entry = jdbc.sql("""
                insert into notification (organisation_id, person_id, kind, subject_kind, subject_id, reference, title,
                                          arguments, named, path, given_by, created_at, unmailed_at)
                values (:organisation, :person, :kind, :subjectKind, :subject, :reference, :title, :arguments::jsonb,
                        :named::jsonb, :path, :giver, :now, :unmailed)
                returning id""")
                .param("organisation", notice.organisationId())
                .param("person", personId)
                .param("kind", notice.kind().name())
                .param("subjectKind", notice.subjectKind())
                .param("subject", notice.subjectId())
                .param("reference", notice.reference())
                .param("title", notice.title())
                .param("arguments", json.writeValueAsString(notice.arguments()))
                .param("named", json.writeValueAsString(notice.named()))
                .param("path", notice.path())
                .param("giver", notice.givenBy())
                .param("now", now)
                .param("unmailed", mailed ? null : now, Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
        if (mailed) {
            MailLine line = MailLine.of(
                    notice.reference(),
                    notice.title(),
                    words.sentence(notice.kind(), notice.arguments()),
                    "/" + notice.path());
            outbox.put(personId, notice, entry, line);
        }
    }

    private void replace(long personId, Notice notice) {
        String[] kinds = notice.kind().replaces().stream().map(Enum::name).toArray(String[]::new);
        if (kinds.length == 0) {
            return;
        }
        List<Long> unread = jdbc.sql("""
                select id from notification
                where organisation_id = :organisation and person_id = :person and path = :path
                  and kind = any (:kinds) and read_at is null
                for update""")
                .param("organisation", notice.organisationId())
                .param("person", personId)
                .param("path", notice.path())
                .param("kinds", kinds)
                .query(Long.class)
                .list();
        if (!unread.isEmpty()) {
            // A mail knows its entry no more once that is gone.
            outbox.takeBack(notice.organisationId(), unread);
            jdbc.sql("delete from notification where organisation_id = :organisation and id = any (:entries)")
                    .param("organisation", notice.organisationId())
                    .param("entries", unread.toArray(Long[]::new))
                    .update();
        }
    }

    /**
     * What was said there waits for nobody any more: it stays in the inboxes that were told of it and is not new there,
     * and no mail of it leaves.
     */
    public void settle(long organisationId, String path) {
        settle(organisationId, List.of(path));
    }

    /** The same of all that was said at these, however many: at once. */
    public void settle(long organisationId, Collection<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        List<Long> entries = jdbc.sql("""
                update notification set read_at = coalesce(read_at, :now)
                where organisation_id = :organisation and path = any (:paths) and kind = any (:kinds)
                  and (read_at is null or %s)
                returning id""".formatted(MAIL_WAITS))
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", organisationId)
                .param("paths", paths.toArray(String[]::new))
                .param(
                        "kinds",
                        NoticeKind.OF_CONVERSATION.stream().map(Enum::name).toArray(String[]::new))
                .query(Long.class)
                .list();
        outbox.takeBack(organisationId, entries);
    }

    /** What was said there is not new to this person, who has dealt with it: no mail of it leaves. */
    public void read(long organisationId, long personId, String path) {
        List<Long> entries = jdbc.sql("""
                update notification set read_at = coalesce(read_at, :now)
                where organisation_id = :organisation and person_id = :person and path = :path
                  and (read_at is null or %s)
                returning id""".formatted(MAIL_WAITS))
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", organisationId)
                .param("person", personId)
                .param("path", path)
                .query(Long.class)
                .list();
        outbox.takeBack(organisationId, entries);
    }

    /** Takes out of every inbox what was told of things that are gone as if they had never been. */
    public void takeBack(long organisationId, String subjectKind, Collection<Long> subjects) {
        jdbc.sql("""
                delete from notification
                where organisation_id = :organisation and subject_kind = :kind and subject_id = any (:subjects)""")
                .param("organisation", organisationId)
                .param("kind", subjectKind)
                .param("subjects", subjects.toArray(Long[]::new))
                .update();
    }

    private boolean atOnce(long personId, Notice notice) {
        return jdbc.sql("""
                select exists (select 1 from notification_preference
                               where organisation_id = :organisation and person_id = :person
                                 and :kind = any(at_once))""")
                .param("organisation", notice.organisationId())
                .param("person", personId)
                .param("kind", notice.kind().chosenAs().name())
                .query(Boolean.class)
                .single();
    }
}
