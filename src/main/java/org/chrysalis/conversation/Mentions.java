package org.chrysalis.conversation;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
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

/** Tells people that they are mentioned or answered, through what they chose; nobody of what they may not see. */
@Component
class Mentions {

    private final Topics topics;
    private final Actors actors;
    private final Notifier notifier;

    Mentions(Topics topics, Actors actors, Notifier notifier) {
        this.topics = topics;
        this.actors = actors;
        this.notifier = notifier;
    }

    /** @throws Refused if one of them may not see what it is about */
    void requireSeen(Actor actor, Topic topic, List<Long> people) {
        for (long person : people) {
            Actor mentioned = actors.find(person, actor.organisationId())
                    .orElseThrow(() -> new Refused("mentions", "conversation.mention.gone"));
            if (!mentioned.may(Permission.VIEW_INITIATIVES) || !sees(mentioned, topic)) {
                throw new Refused("mentions", "conversation.mention.unseen", mentioned.name());
            }
        }
    }

    /**
     * The link names what was said and not what it is about: an inbox and a mail keep it for longer than somebody may
     * see money or risks.
     */
    void tell(Actor actor, Topic topic, long comment, List<Long> people) {
        Notice notice = notice(NoticeKind.MENTION, actor, topic, comment);
        people.stream().filter(person -> person != actor.personId()).forEach(person -> notifier.tell(person, notice));
    }

    /** Whoever asked, unless they say so themselves. */
    void tellAnswered(Actor actor, Topic topic, long comment, long asker) {
        if (asker != actor.personId()
                && actors.find(asker, actor.organisationId())
                        .filter(person -> sees(person, topic))
                        .isPresent()) {
            notifier.tell(asker, notice(NoticeKind.ANSWERED, actor, topic, comment));
        }
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
                "comments/" + comment,
                List.of(actor.name()));
    }

    private boolean sees(Actor mentioned, Topic topic) {
        try {
            topics.open(
                    mentioned, topic.initiative().reference(), topic.isRecord() ? topic.kind() + "-" + topic.id() : "");
            return true;
        } catch (NotFound | Forbidden hidden) {
            return false;
        }
    }
}
