package org.chrysalis.conversation;

import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.conversation.Comments.Said;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back that a question is answered: who asked it knows best whether it is, and an answer that is withdrawn is none.
 */
@Service
@Transactional
public class ReopenedQuestions {

    private final Topics topics;
    private final Mentions mentions;
    private final Comments comments;
    private final AuditTrail audit;

    ReopenedQuestions(Topics topics, Mentions mentions, Comments comments, AuditTrail audit) {
        this.topics = topics;
        this.mentions = mentions;
        this.comments = comments;
        this.audit = audit;
    }

    /**
     * Says that a question is not answered after all, and tells those of whom it is asked, but whoever says so; asked for
     * again, nothing is left to be done.
     *
     * @throws NotFound if there is no such question for this person
     * @throws Forbidden unless they asked it or may edit the initiative
     * @throws Conflict if it was changed since it was shown
     */
    public void reopen(Actor actor, long id, int version) {
        Said row = comments.hold(actor, id);
        Topic topic = topics.ofClosable(actor, row);
        if (row.answered()) {
            open(actor, topic, id, version, row);
        }
    }

    /**
     * Who takes back with what a question was answered leaves it open again, whoever asked it. Whoever asked one that
     * waits is told that an answer is gone. The question is held with the answer.
     */
    void withdrawn(Actor actor, Topic topic, long answer) {
        Long asked = comments.find(actor, answer).answersId();
        if (asked == null) {
            return;
        }
        Said row = comments.find(actor, asked);
        boolean answeredIt = Long.valueOf(answer).equals(row.answeredWith());
        if (row.withdrawn() || row.answered() && !answeredIt) {
            return;
        }
        if (answeredIt) {
            markOpen(actor, topic, asked, row.version(), row);
        }
        mentions.tellWithdrawn(actor, topic, asked, row, answeredIt && !comments.hasAnswer(actor, asked));
    }

    private void open(Actor actor, Topic topic, long id, int version, Said row) {
        markOpen(actor, topic, id, version, row);
        mentions.tellReopened(actor, topic, id, row);
    }

    private void markOpen(Actor actor, Topic topic, long id, int version, Said row) {
        comments.markOpen(actor, id, version, row);
        audit.record(
                actor.author(),
                "question-reopened",
                topic.subject(),
                Change.collect().field("comment", null, row.words()).list());
        mentions.tellWaitingAgain(actor, topic, id, row, comments.people(actor, id));
    }
}
