package org.chrysalis.conversation;

import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.conversation.Comments.Said;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is said of an initiative or of one of its records. Whoever may see the thing may say something and
 * change or withdraw what they said; what stood there before is in the history of the thing.
 */
@Service
@Transactional
public class Conversation {

    private final Topics topics;
    private final Mentions mentions;
    private final Comments comments;
    private final ReopenedQuestions reopened;
    private final Submissions submissions;
    private final AuditTrail audit;

    Conversation(
            Topics topics,
            Mentions mentions,
            Comments comments,
            ReopenedQuestions reopened,
            Submissions submissions,
            AuditTrail audit) {
        this.topics = topics;
        this.mentions = mentions;
        this.comments = comments;
        this.reopened = reopened;
        this.submissions = submissions;
        this.audit = audit;
    }

    /**
     * Says something, once for a form that is sent twice.
     *
     * @return the names of those who are told: whom it names, or of whom a question that names nobody is asked
     * @throws Refused where nothing more can be said of it, as of most things once the initiative has ended; for a
     *     mention of somebody who may not see what it is about
     */
    public List<String> say(Actor actor, Topic topic, UUID submission, SaveComment command) {
        topic.requireOpen();
        List<Actor> named = mentions.requireSeen(actor, topic, command.mentioned()).stream()
                .filter(person -> person.personId() != actor.personId())
                .toList();
        submissions.once(submission, actor.personId(), "comment " + topic.kind() + " " + topic.id(), () -> {
            add(actor, topic, command);
            return topic.href();
        });
        List<Actor> told = command.question() && named.isEmpty() ? mentions.asked(actor, topic) : named;
        return told.stream().map(Actor::name).toList();
    }

    private void add(Actor actor, Topic topic, SaveComment command) {
        List<Long> others = othersThan(actor, command.mentioned());
        long comment = comments.add(actor, topic, command, null);
        comments.address(actor, comment, others);
        record(
                actor,
                topic,
                "comment-added",
                Change.collect()
                        .field("comment", null, command.words())
                        .field("addressed", "", comments.addressed(actor, comment)));
        mentions.tellAll(actor, topic, comment, others, command.question());
    }

    /**
     * What something that was said is about, also where it was withdrawn.
     *
     * @throws NotFound if the person may not see it
     */
    @Transactional(readOnly = true)
    public Topic about(Actor actor, long id) {
        return topics.of(actor, comments.find(actor, id));
    }

    /** What one said oneself, to change it. */
    @Transactional(readOnly = true)
    public Own own(Actor actor, long id) {
        return own(actor, id, comments.find(actor, id));
    }

    private Own own(Actor actor, long id, Said row) {
        if (row.writtenBy() != actor.personId() || row.withdrawn()) {
            throw new NotFound("comment");
        }
        return new Own(
                id,
                topics.of(actor, row),
                row.words(),
                row.addressed(),
                row.question(),
                row.answered(),
                row.answersId() != null,
                row.hasAnswers(),
                row.version());
    }

    /**
     * @param addressed the names of those whom it addresses; empty for nobody
     * @param answer whether it answers a question, and so asks none
     * @param hasAnswers whether anything stands under it, so that it stays the question that it is
     */
    public record Own(
            long id,
            Topic topic,
            String words,
            String addressed,
            boolean question,
            boolean answered,
            boolean answer,
            boolean hasAnswers,
            int version) {}

    /**
     * Whoever was told of it is told again where it becomes a question, and only then.
     *
     * @param command with whom to tell of it as well
     * @throws NotFound unless one said it oneself
     * @throws Conflict if it was changed since it was shown
     * @throws Refused for somebody who may not see what it is about; where it has answers and would be no question any
     *     more
     */
    public void change(Actor actor, long id, int version, SaveComment command) {
        Own before = own(actor, id, comments.holdUnderQuestion(actor, id));
        Topic topic = before.topic();
        topic.requireOpen();
        mentions.requireSeen(actor, topic, command.mentioned());
        List<Long> told = comments.people(actor, id);
        List<Long> added = othersThan(actor, command.mentioned()).stream()
                .filter(person -> !told.contains(person))
                .toList();
        boolean reworded = !before.words().equals(command.words());
        boolean asks = command.question() && !before.answer();
        boolean becomes = asks && !before.question();
        boolean ceases = before.question() && !asks;
        if (ceases && before.hasAnswers()) {
            throw new Refused(null, "conversation.change.stays-question");
        }
        if (reworded || becomes || ceases || !added.isEmpty()) {
            rewrite(
                    "words = :words" + (reworded ? ", edited_at = :now" : "")
                            + (becomes ? ", question = true" : "")
                            + (ceases
                                    ? ", question = false, answered_at = null, answered_by = null, answered_with = null"
                                    : ""),
                    actor,
                    id,
                    version,
                    command.words());
            comments.address(actor, id, added);
            record(
                    actor,
                    topic,
                    "comment-changed",
                    Change.collect()
                            .field("comment", before.words(), command.words())
                            .field("wants-answer", yes(before.question()), yes(asks))
                            .field("addressed", before.addressed(), comments.addressed(actor, id)));
            if (ceases) {
                mentions.settle(actor, id);
            }
            if (becomes) {
                mentions.tellAll(actor, topic, id, comments.people(actor, id), true);
            } else {
                mentions.tell(actor, topic, id, added, asks && !before.answered());
            }
        }
    }

    private static List<Long> othersThan(Actor actor, List<Long> people) {
        return people.stream()
                .distinct()
                .filter(person -> person != actor.personId())
                .toList();
    }

    /**
     * Takes it back: that something was said stays, its words are in the history. The question that was answered with
     * it waits again.
     *
     * @throws NotFound unless one said it oneself
     * @throws Conflict if it was changed since it was shown
     */
    public void withdraw(Actor actor, long id, int version) {
        Own before = own(actor, id, comments.holdUnderQuestion(actor, id));
        before.topic().requireOpen();
        rewrite("withdrawn_at = :now", actor, id, version, "");
        record(actor, before.topic(), "comment-withdrawn", said(before.words(), null));
        mentions.settle(actor, id);
        reopened.withdrawn(actor, before.topic(), id);
    }

    /**
     * The version is that of the words, which nobody else can change. That a question is answered is no other version
     * of it: who asked can put it better also when somebody said so meanwhile.
     */
    private void rewrite(String set, Actor actor, long id, int version, String words) {
        if (!comments.rewrite(set + ", version = version + 1", actor, id, version, words)) {
            throw new Conflict("comment").leadingTo("/comments/" + id).ofOnesOwn();
        }
    }

    private static @Nullable String yes(boolean question) {
        return question ? "✓" : null;
    }

    private static Change.Collector said(@Nullable String before, @Nullable String after) {
        return Change.collect().field("comment", before, after);
    }

    private void record(Actor actor, Topic topic, String action, Change.Collector changes) {
        audit.record(actor.author(), action, topic.subject(), changes.list());
    }
}
