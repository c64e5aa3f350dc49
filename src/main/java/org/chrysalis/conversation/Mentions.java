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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people that they are mentioned, through what they chose; nobody of what they may not see. */
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

    /** @throws Refused if they may not see what it is about */
    void requireSeen(Actor actor, Topic topic, @Nullable Long person) {
        if (person == null) {
            return;
        }
        boolean seen = actors.find(person, actor.organisationId())
                .filter(mentioned -> mentioned.may(Permission.VIEW_INITIATIVES))
                .filter(mentioned -> sees(mentioned, topic))
                .isPresent();
        if (!seen) {
            throw new Refused("mention", "conversation.mention.unseen");
        }
    }

    void tell(Actor actor, Topic topic, @Nullable Long person) {
        if (person == null || person == actor.personId()) {
            return;
        }
        InitiativeHeader initiative = topic.initiative();
        notifier.tell(
                person,
                new Notice(
                        initiative.organisationId(),
                        NoticeKind.MENTION,
                        Topic.INITIATIVE,
                        initiative.id(),
                        initiative.reference(),
                        initiative.name(),
                        topic.href().substring(1),
                        List.of(actor.name())));
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
