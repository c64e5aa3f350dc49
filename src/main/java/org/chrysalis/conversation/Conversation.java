package org.chrysalis.conversation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is said of an initiative or of one of its records. Whoever may see the thing may say something and
 * change or withdraw what they said; what stood there before is in the history of the thing. A question is answered
 * when who asked it, or somebody who may edit the initiative, says so.
 */
@Service
@Transactional
public class Conversation {

    private final Topics topics;
    private final Mentions mentions;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conversation(
            Topics topics, Mentions mentions, Submissions submissions, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.mentions = mentions;
        this.submissions = submissions;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says something, once for a form that is sent twice.
     *
     * @throws Refused where nothing more can be said of it, as of most things once the initiative has ended; for a
     *     mention of somebody who may not see what it is about
     */
    public void say(Actor actor, Topic topic, UUID submission, SaveComment command) {
        topic.requireOpen();
        mentions.requireSeen(actor, topic, command.mentioned());
        submissions.once(submission, actor.personId(), "comment " + topic.kind() + " " + topic.id(), () -> {
            add(actor, topic, command);
            return topic.href();
        });
    }

    private void add(Actor actor, Topic topic, SaveComment command) {
        long comment = jdbc.sql("""
                insert into comment (organisation_id, initiative_id, subject_kind, subject_id,
                                     words, question, written_by, written_at)
                values (:organisation, :initiative, :kind, :id, :words, :question, :person, :now)
                returning id""")
                .param("initiative", topic.initiative().id())
                .param("organisation", topic.initiative().organisationId())
                .param("kind", topic.kind())
                .param("id", topic.id())
                .param("words", command.words())
                .param("question", command.question())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        record(actor, topic, "comment-added", null, command.words());
        mentions.tell(actor, topic, comment, command.mentioned());
        if (command.question() && command.mentioned().isEmpty()) {
            mentions.tellAsked(actor, topic, comment);
        }
    }

    /**
     * What something that was said is about.
     *
     * @throws NotFound if the person may not see it
     */
    @Transactional(readOnly = true)
    public Topic about(Actor actor, long id) {
        return topic(actor, find(actor, id));
    }

    /** What one said oneself, to change it. */
    @Transactional(readOnly = true)
    public Own own(Actor actor, long id) {
        Row row = find(actor, id);
        if (row.writtenBy() != actor.personId() || row.withdrawn()) {
            throw new NotFound("comment");
        }
        return new Own(id, topic(actor, row), row.words(), row.version());
    }

    public record Own(long id, Topic topic, String words, int version) {}

    private record Row(
            String reference,
            String subjectKind,
            long subjectId,
            String words,
            boolean question,
            boolean answered,
            long writtenBy,
            boolean withdrawn,
            int version) {}

    /**
     * @throws NotFound unless one said it oneself
     * @throws Conflict if it was changed since it was shown
     */
    public Topic change(Actor actor, long id, int version, String words) {
        Own before = own(actor, id);
        before.topic().requireOpen();
        if (!before.words().equals(words)) {
            rewrite("words = :words, edited_at = :now", actor, id, version, words);
            record(actor, before.topic(), "comment-changed", before.words(), words);
        }
        return before.topic();
    }

    /**
     * Takes it back: that something was said stays, its words are in the history.
     *
     * @throws NotFound unless one said it oneself
     * @throws Conflict if it was changed since it was shown
     */
    public Topic withdraw(Actor actor, long id, int version) {
        Own before = own(actor, id);
        before.topic().requireOpen();
        rewrite("withdrawn_at = :now", actor, id, version, "");
        record(actor, before.topic(), "comment-withdrawn", before.words(), null);
        mentions.settle(actor, id);
        return before.topic();
    }

    /**
     * Says that a question is answered; asked for again, nothing is left to be done.
     *
     * @throws NotFound if there is no such question for this person
     * @throws Forbidden unless they asked it or may edit the initiative
     * @throws Conflict if it was changed since it was shown
     */
    public Topic answered(Actor actor, long id, int version) {
        Row row = find(actor, id);
        Topic topic = topic(actor, row);
        if (!row.question() || row.withdrawn()) {
            throw new NotFound("comment");
        }
        if (row.writtenBy() != actor.personId() && !topic.initiative().editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        topic.requireOpen();
        if (!row.answered()) {
            if (!update("answered_at = :now, answered_by = :person", "answered_at is null", actor, id, version, "")) {
                Conflict stale = new Conflict("comment").leadingTo("/comments/" + id);
                throw row.writtenBy() == actor.personId() ? stale.ofOnesOwn() : stale;
            }
            record(actor, topic, "question-answered", null, row.words());
            mentions.settle(actor, id);
            mentions.tellAnswered(actor, topic, id, row.writtenBy());
        }
        return topic;
    }

    /**
     * The version is that of the words, which nobody else can change. That a question is answered is no other version
     * of it: who asked can put it better also when somebody said so meanwhile.
     */
    private void rewrite(String set, Actor actor, long id, int version, String words) {
        if (!update(set + ", version = version + 1", "true", actor, id, version, words)) {
            throw new Conflict("comment").leadingTo("/comments/" + id).ofOnesOwn();
        }
    }

    /** @return whether it was still as it was shown */
    private boolean update(String set, String where, Actor actor, long id, int version, String words) {
        StatementSpec statement = jdbc.sql("update comment set " + set + " where " + where
                        + " and id = :id and organisation_id = :organisation and version = :version")
                .param("now", OffsetDateTime.now(clock))
                .param("words", words)
                .param("person", actor.personId())
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("version", version);
        return statement.update() > 0;
    }

    private Row find(Actor actor, long id) {
        return jdbc.sql("""
                select i.reference, c.subject_kind, c.subject_id, c.words, c.question,
                       c.answered_at is not null as answered,
                       c.written_by, c.withdrawn_at is not null as withdrawn, c.version
                from comment c
                join initiative i on i.id = c.initiative_id and i.organisation_id = c.organisation_id
                where c.id = :id and c.organisation_id = :organisation""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("comment"));
    }

    /** @throws NotFound if the person may not see what it is about */
    private Topic topic(Actor actor, Row row) {
        return topics.open(
                actor,
                row.reference(),
                row.subjectKind().equals(Topic.INITIATIVE) ? "" : row.subjectKind() + "-" + row.subjectId());
    }

    private void record(Actor actor, Topic topic, String action, @Nullable String before, @Nullable String after) {
        audit.record(
                actor.author(),
                action,
                topic.subject(),
                Change.collect().field("comment", before, after).list());
    }
}
