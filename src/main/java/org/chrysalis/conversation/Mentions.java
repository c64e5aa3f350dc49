package org.chrysalis.conversation;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.LeadNotices;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** Tells people that they are mentioned, asked or answered, through what they chose; nobody of what they may not see. */
@Component
class Mentions {

    private final Topics topics;
    private final Actors actors;
    private final LeadNotices initiatives;
    private final Notifier notifier;

    Mentions(Topics topics, Actors actors, LeadNotices initiatives, Notifier notifier) {
        this.topics = topics;
        this.actors = actors;
        this.initiatives = initiatives;
        this.notifier = notifier;
    }

    /** @throws Refused if one of them may not see what it is about */
    void requireSeen(Actor actor, Topic topic, List<Long> people) {
        for (long person : people) {
            Actor mentioned = actors.find(person, actor.organisationId())
                    .orElseThrow(() -> new Refused("mentions", "conversation.mention.gone"));
            if (!sees(mentioned, topic)) {
                throw new Refused("mentions", "conversation.mention.unseen", mentioned.name());
            }
        }
    }

    /**
     * The link names what was said and not what it is about: an inbox and a mail keep it for longer than somebody may
     * see money or risks.
     */
    void tell(Actor actor, Topic topic, long comment, List<Long> people, boolean question) {
        Notice notice = notice(question ? NoticeKind.ASKED : NoticeKind.MENTION, actor, topic, comment);
        people.forEach(person -> notifier.tell(person, notice));
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
        Notice notice = notice(NoticeKind.QUESTION, actor, topic, comment);
        asked(actor, topic).forEach(lead -> notifier.tell(lead.personId(), notice));
    }

    /** Whom a question that names nobody is asked of; nobody where only who asks it leads. */
    List<Actor> asked(Actor actor, Topic topic) {
        return initiatives.leads(actor.organisationId(), topic.initiative().id()).stream()
                .filter(lead -> lead != actor.personId())
                .flatMap(lead -> actors.find(lead, actor.organisationId()).stream())
                .filter(lead -> sees(lead, topic))
                .toList();
    }

    /** Whoever asked, unless they say so themselves. */
    void tellAnswered(Actor actor, Topic topic, long comment, long asker) {
        if (asker != actor.personId() && sees(actor.organisationId(), asker, topic)) {
            notifier.tell(asker, notice(NoticeKind.ANSWERED, actor, topic, comment));
        }
    }

    /** Nobody is led to a question that waits no longer as if it did. */
    void settle(Actor actor, long comment) {
        notifier.settle(actor.organisationId(), path(comment));
    }

    private static Notice notice(NoticeKind kind, Actor actor, Topic topic, long comment) {
        InitiativeHeader initiative = topic.initiative();
        return new Notice(
                initiative.organisationId(),
                kind,
                Topic.INITIATIVE,
                initiative.id(),
                initiative.reference(),
                initiative.name(),
                path(comment),
                List.of(actor.name()));
    }

    private static String path(long comment) {
        return "comments/" + comment;
    }

    private boolean sees(long organisation, long person, Topic topic) {
        return actors.find(person, organisation)
                .filter(found -> sees(found, topic))
                .isPresent();
    }

    private boolean sees(Actor mentioned, Topic topic) {
        if (!mentioned.may(Permission.VIEW_INITIATIVES)) {
            return false;
        }
        try {
            topics.open(
                    mentioned, topic.initiative().reference(), topic.isRecord() ? topic.kind() + "-" + topic.id() : "");
            return true;
        } catch (NotFound | Forbidden hidden) {
            return false;
        }
    }
}
