package org.chrysalis.conversation;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.conversation.Comments.Said;
import org.chrysalis.conversation.ConversationReading.Waiting;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.LeadNotices;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Discretion;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** Tells people that they are mentioned, asked or answered, through what they chose; nobody of what they may not see. */
@Component
class Mentions {

    private final Initiatives initiatives;
    private final Discretion discretion;
    private final Actors actors;
    private final LeadNotices leads;
    private final Notifier notifier;

    Mentions(Initiatives initiatives, Discretion discretion, Actors actors, LeadNotices leads, Notifier notifier) {
        this.initiatives = initiatives;
        this.discretion = discretion;
        this.actors = actors;
        this.leads = leads;
        this.notifier = notifier;
    }

    /**
     * @return who they are
     * @throws Refused beside the name of the first who may not see what it is about
     */
    List<Actor> requireSeen(Actor actor, Topic topic, List<Long> people) {
        List<Actor> seeing = new ArrayList<>();
        for (long person : people) {
            String at = "mentions[" + seeing.size() + "]";
            Actor mentioned = actors.find(person, actor.organisationId())
                    .orElseThrow(() -> new Refused(at, "conversation.mention.gone"));
            if (!sees(mentioned, topic)) {
                throw new Refused(at, "conversation.mention.unseen", mentioned.name());
            }
            seeing.add(mentioned);
        }
        return seeing;
    }

    /**
     * The link names what was said and not what it is about: an inbox and a mail keep it for longer than somebody may
     * see money or risks.
     */
    void tell(Actor actor, Topic topic, long comment, List<Long> people, boolean question) {
        Notice notice =
                notice(question ? NoticeKind.ASKED : NoticeKind.MENTION, actor.name(), topic.initiative(), comment);
        people.stream()
                .filter(person -> sees(actor.organisationId(), person, topic))
                .forEach(person -> notifier.tell(person, notice));
    }

    /** The same; a question that names nobody goes to those who lead. */
    void tellAll(Actor actor, Topic topic, long comment, List<Long> named, boolean question) {
        tell(actor, topic, comment, named, question);
        if (question && named.isEmpty()) {
            tellAsked(actor, topic, comment);
        }
    }

    /** What is asked of nobody is asked of those who lead the initiative: of all who may see what it is about. */
    void tellAsked(Actor actor, Topic topic, long comment) {
        Notice notice = notice(NoticeKind.QUESTION, actor.name(), topic.initiative(), comment);
        asked(actor, topic).forEach(lead -> notifier.tell(lead.personId(), notice));
    }

    /** It waits again: for those whom it names, or for who leads, as it did when it was asked. */
    void tellWaitingAgain(Actor actor, Topic topic, long comment, Said question, List<Long> named) {
        settle(actor, comment);
        List<Long> asked = named.isEmpty()
                ? asked(actor, topic).stream().map(Actor::personId).toList()
                : named;
        Notice notice = notice(
                named.isEmpty() ? NoticeKind.QUESTION : NoticeKind.ASKED,
                question.author(),
                topic.initiative(),
                comment);
        asked.stream()
                .filter(person -> person != actor.personId() && person != question.writtenBy())
                .filter(person -> sees(actor.organisationId(), person, topic))
                .forEach(person -> notifier.tell(person, notice));
    }

    /** Whoever asked, where somebody else says that it is not answered. */
    void tellReopened(Actor actor, Topic topic, long comment, Said question) {
        tellWhoAsked(actor, topic, question, notice(NoticeKind.REOPENED, actor.name(), topic.initiative(), comment));
    }

    /** Whoever asked, where somebody else took back what they answered; whether it is unanswered by that. */
    void tellWithdrawn(Actor actor, Topic topic, long comment, Said question, boolean unanswered) {
        List<String> arguments =
                unanswered ? List.of(actor.name(), "#notification.told.unanswered") : List.of(actor.name());
        tellWhoAsked(
                actor, topic, question, notice(NoticeKind.ANSWER_WITHDRAWN, arguments, topic.initiative(), comment));
    }

    private void tellWhoAsked(Actor actor, Topic topic, Said question, Notice notice) {
        if (question.writtenBy() != actor.personId() && sees(actor.organisationId(), question.writtenBy(), topic)) {
            notifier.tell(question.writtenBy(), notice);
        }
    }

    /** A question that was asked of nobody waits for who leads the initiative from now on as well. */
    void tellWaiting(Actor lead, InitiativeHeader initiative, Waiting question) {
        notifier.tell(lead.personId(), notice(NoticeKind.QUESTION, question.askedBy(), initiative, question.comment()));
    }

    /** Whom a question that names nobody is asked of; nobody where only who asks it leads. */
    List<Actor> asked(Actor actor, Topic topic) {
        return leads.leads(actor.organisationId(), topic.initiative().id()).stream()
                .filter(lead -> lead != actor.personId())
                .flatMap(lead -> actors.find(lead, actor.organisationId()).stream())
                .filter(lead -> sees(lead, topic))
                .toList();
    }

    /** Whoever asked, unless they say so themselves. */
    void tellAnswered(Actor actor, Topic topic, long comment, long asker) {
        if (asker != actor.personId() && sees(actor.organisationId(), asker, topic)) {
            notifier.tell(asker, notice(NoticeKind.ANSWERED, actor.name(), topic.initiative(), comment));
        }
    }

    /** Whoever asked is told that somebody else answers, and the question waits no more for who does. */
    void tellAnswer(Actor actor, Topic topic, long question, long answer, long asker) {
        notifier.read(actor.organisationId(), actor.personId(), path(question));
        if (asker != actor.personId() && sees(actor.organisationId(), asker, topic)) {
            notifier.tell(asker, notice(NoticeKind.ANSWER, actor.name(), topic.initiative(), answer));
        }
    }

    /** Nobody is led to a question that waits no longer as if it did. */
    void settle(Actor actor, long comment) {
        notifier.settle(actor.organisationId(), path(comment));
    }

    private static Notice notice(NoticeKind kind, String by, InitiativeHeader initiative, long comment) {
        return notice(kind, List.of(by), initiative, comment);
    }

    private static Notice notice(NoticeKind kind, List<String> arguments, InitiativeHeader initiative, long comment) {
        return new Notice(
                initiative.organisationId(),
                kind,
                Topic.INITIATIVE,
                initiative.id(),
                initiative.reference(),
                initiative.name(),
                path(comment),
                arguments);
    }

    static String path(long comment) {
        return "comments/" + comment;
    }

    private boolean sees(long organisation, long person, Topic topic) {
        return actors.find(person, organisation)
                .filter(found -> sees(found, topic))
                .isPresent();
    }

    /** Asked without opening it: that somebody else may not see it takes nothing back of what is being done. */
    private boolean sees(Actor person, Topic topic) {
        return person.may(Permission.VIEW_INITIATIVES)
                && initiatives
                        .find(person, topic.initiative().id())
                        .filter(seen ->
                                !discretion.hiddenFrom(person, seen.own()).contains(topic.kind()))
                        .isPresent();
    }
}
