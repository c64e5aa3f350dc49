package org.chrysalis.conversation;

import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.conversation.Comments.Said;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
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
    private final Comments comments;
    private final Submissions submissions;
    private final AuditTrail audit;

    Conversation(Topics topics, Mentions mentions, Comments comments, Submissions submissions, AuditTrail audit) {
        this.topics = topics;
        this.mentions = mentions;
        this.comments = comments;
        this.submissions = submissions;
        this.audit = audit;
    }

    /**
     * Says something, once for a form that is sent twice.
     *
     * @return the names of those of whom a question that names nobody is asked
     * @throws Refused where nothing more can be said of it, as of most things once the initiative has ended; for a
     *     mention of somebody who may not see what it is about
     */
    public List<String> say(Actor actor, Topic topic, UUID submission, SaveComment command) {
        topic.requireOpen();
        mentions.requireSeen(actor, topic, command.mentioned());
        submissions.once(submission, actor.personId(), "comment " + topic.kind() + " " + topic.id(), () -> {
            add(actor, topic, command);
            return topic.href();
        });
        return command.question() && othersThan(actor, command.mentioned()).isEmpty()
                ? mentions.asked(actor, topic).stream().map(Actor::name).toList()
                : List.of();
    }

    private void add(Actor actor, Topic topic, SaveComment command) {
        List<Long> others = othersThan(actor, command.mentioned());
        long comment = comments.add(actor, topic, command);
        comments.address(actor, comment, others);
        record(
                actor,
                topic,
                "comment-added",
                Change.collect()
                        .field("comment", null, command.words())
                        .field("addressed", "", comments.addressed(actor, comment)));
        mentions.tell(actor, topic, comment, others);
        if (command.question() && others.isEmpty()) {
            mentions.tellAsked(actor, topic, comment);
        }
    }

    /**
     * What something that was said is about, also where it was withdrawn.
     *
     * @throws NotFound if the person may not see it
     */
    @Transactional(readOnly = true)
    public Topic about(Actor actor, long id) {
        return topic(actor, comments.find(actor, id));
    }

    /** What one said oneself, to change it. */
    @Transactional(readOnly = true)
    public Own own(Actor actor, long id) {
        Said row = comments.find(actor, id);
        if (row.writtenBy() != actor.personId() || row.withdrawn()) {
            throw new NotFound("comment");
        }
        return new Own(id, topic(actor, row), row.words(), row.addressed(), row.version());
    }

    /** @param addressed the names of those whom it addresses; empty for nobody */
    public record Own(long id, Topic topic, String words, String addressed, int version) {}

    /**
     * @param more whom to tell of it as well; who was told of it already is not told again
     * @throws NotFound unless one said it oneself
     * @throws Conflict if it was changed since it was shown
     * @throws Refused for somebody who may not see what it is about
     */
    public void change(Actor actor, long id, int version, String words, List<Long> more) {
        Own before = own(actor, id);
        Topic topic = before.topic();
        topic.requireOpen();
        mentions.requireSeen(actor, topic, more);
        List<Long> told = comments.people(actor, id);
        List<Long> added = othersThan(actor, more).stream()
                .filter(person -> !told.contains(person))
                .toList();
        boolean reworded = !before.words().equals(words);
        if (reworded || !added.isEmpty()) {
            rewrite(reworded ? "words = :words, edited_at = :now" : "words = :words", actor, id, version, words);
            comments.address(actor, id, added);
            record(
                    actor,
                    topic,
                    "comment-changed",
                    Change.collect()
                            .field("comment", before.words(), words)
                            .field("addressed", before.addressed(), comments.addressed(actor, id)));
            mentions.tell(actor, topic, id, added);
        }
    }

    private static List<Long> othersThan(Actor actor, List<Long> people) {
        return people.stream()
                .distinct()
                .filter(person -> person != actor.personId())
                .toList();
    }

    /**
     * Takes it back: that something was said stays, its words are in the history.
     *
     * @throws NotFound unless one said it oneself
     * @throws Conflict if it was changed since it was shown
     */
    public void withdraw(Actor actor, long id, int version) {
        Own before = own(actor, id);
        before.topic().requireOpen();
        rewrite("withdrawn_at = :now", actor, id, version, "");
        record(actor, before.topic(), "comment-withdrawn", said(before.words(), null));
        mentions.settle(actor, id);
    }

    /**
     * Says that a question is answered; asked for again, nothing is left to be done.
     *
     * @throws NotFound if there is no such question for this person
     * @throws Forbidden unless they asked it or may edit the initiative
     * @throws Conflict if it was changed since it was shown
     */
    public void answered(Actor actor, long id, int version) {
        Said row = comments.find(actor, id);
        Topic topic = topic(actor, row);
        if (!row.question() || row.withdrawn()) {
            throw new NotFound("comment");
        }
        if (row.writtenBy() != actor.personId() && !topic.initiative().editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        topic.requireOpen();
        if (!row.answered()) {
            if (!comments.update(
                    "answered_at = :now, answered_by = :person", "answered_at is null", actor, id, version, "")) {
                Conflict stale = new Conflict("comment").leadingTo("/comments/" + id);
                throw row.writtenBy() == actor.personId() ? stale.ofOnesOwn() : stale;
            }
            record(actor, topic, "question-answered", said(null, row.words()));
            mentions.settle(actor, id);
            mentions.tellAnswered(actor, topic, id, row.writtenBy());
        }
    }

    /**
     * The version is that of the words, which nobody else can change. That a question is answered is no other version
     * of it: who asked can put it better also when somebody said so meanwhile.
     */
    private void rewrite(String set, Actor actor, long id, int version, String words) {
        if (!comments.update(set + ", version = version + 1", "true", actor, id, version, words)) {
            throw new Conflict("comment").leadingTo("/comments/" + id).ofOnesOwn();
        }
    }

    /** @throws NotFound if the person may not see what it is about */
    private Topic topic(Actor actor, Said row) {
        return topics.open(
                actor,
                row.reference(),
                row.subjectKind().equals(Topic.INITIATIVE) ? "" : row.subjectKind() + "-" + row.subjectId());
    }

    private static Change.Collector said(@Nullable String before, @Nullable String after) {
        return Change.collect().field("comment", before, after);
    }

    private void record(Actor actor, Topic topic, String action, Change.Collector changes) {
        audit.record(actor.author(), action, topic.subject(), changes.list());
    }
}
