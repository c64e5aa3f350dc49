package org.chrysalis.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.conversation.Comments.Said;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers questions. An answer stands under its question and is told to who asked; whether it answers what was asked,
 * say those who may say so of the question.
 */
@Service
@Transactional
public class Answers {

    /** To one question, with those that were withdrawn: each page shows all of them. */
    private static final int MOST = 20;

    private final Topics topics;
    private final Mentions mentions;
    private final Comments comments;
    private final Submissions submissions;
    private final AuditTrail audit;

    Answers(Topics topics, Mentions mentions, Comments comments, Submissions submissions, AuditTrail audit) {
        this.topics = topics;
        this.mentions = mentions;
        this.comments = comments;
        this.submissions = submissions;
        this.audit = audit;
    }

    /**
     * A question, to answer it.
     *
     * @param addressed the names of those whom it addresses; empty for nobody
     * @param closable whether it waits for an answer and this person may say that it has one
     */
    public record Asked(
            long id, Topic topic, String words, String author, String addressed, Instant at, boolean closable) {}

    /** @throws NotFound if there is no such question for this person */
    @Transactional(readOnly = true)
    public Asked asked(Actor actor, long question) {
        Said row = requireQuestion(comments.find(actor, question));
        Topic topic = topics.of(actor, row);
        return new Asked(
                question,
                topic,
                row.words(),
                row.author(),
                row.addressed(),
                row.writtenAt().toInstant(),
                !row.answered() && topics.closable(actor, row, topic));
    }

    /**
     * Answers it, once for a form that is sent twice.
     *
     * @param closes whether it is marked as answered by this
     * @throws NotFound if there is no such question for this person
     * @throws Forbidden for marking it as answered, unless they asked it or may edit the initiative
     * @throws Refused where nothing more can be said of it; for a mention of somebody who may not see what it is about
     */
    public void answer(Actor actor, long question, UUID submission, SaveComment command, boolean closes) {
        Said row = requireQuestion(comments.hold(actor, question));
        Topic topic = closes ? topics.ofClosable(actor, row) : topics.of(actor, row);
        topic.requireOpen();
        mentions.requireSeen(actor, topic, command.mentioned());
        submissions.carryOut(submission, actor.personId(), "answer to comment " + question, () -> {
            if (comments.answers(actor, question) >= MOST) {
                throw new Refused("words", "conversation.answer.many", MOST);
            }
            long answer = add(actor, topic, question, row, command);
            if (closes && !row.answered()) {
                close(actor, topic, question, row.version(), row, answer);
            }
        });
    }

    private long add(Actor actor, Topic topic, long question, Said row, SaveComment command) {
        List<Long> others = command.mentioned().stream()
                .filter(person -> person != actor.personId())
                .toList();
        long answer = comments.add(actor, topic, command, question);
        comments.address(actor, answer, others);
        audit.record(
                actor.author(),
                "answer-added",
                topic.subject(),
                Change.collect()
                        .field("comment", null, command.words())
                        .field("addressed", "", comments.addressed(actor, answer))
                        .list());
        mentions.tellAnswer(actor, topic, question, answer, row.writtenBy());
        mentions.tell(
                actor,
                topic,
                answer,
                others.stream().filter(person -> person != row.writtenBy()).toList(),
                false);
        return answer;
    }

    /**
     * Says that a question is answered; asked for again, nothing is left to be done.
     *
     * @param answer with which of its answers, where that is said
     * @throws NotFound if there is no such question for this person, or no such answer to it
     * @throws Forbidden unless they asked it or may edit the initiative
     * @throws Conflict if it was changed since it was shown
     */
    public void answered(Actor actor, long id, int version, @Nullable Long answer) {
        Said row = comments.hold(actor, id);
        Topic topic = topics.ofClosable(actor, row);
        if (answer != null) {
            requireAnswer(comments.find(actor, answer), id);
        }
        if (!row.answered()) {
            close(actor, topic, id, version, row, answer);
            mentions.tellAnswered(actor, topic, id, row.writtenBy());
        }
    }

    private static void requireAnswer(Said answer, long question) {
        if (answer.withdrawn() || !Long.valueOf(question).equals(answer.answersId())) {
            throw new NotFound("comment");
        }
    }

    private void close(Actor actor, Topic topic, long id, int version, Said row, @Nullable Long answer) {
        comments.markAnswered(actor, id, version, row, answer);
        audit.record(
                actor.author(),
                "question-answered",
                topic.subject(),
                Change.collect().field("comment", null, row.words()).list());
        mentions.settle(actor, id);
    }

    private static Said requireQuestion(Said row) {
        if (!row.question() || row.withdrawn()) {
            throw new NotFound("comment");
        }
        return row;
    }
}
