package org.chrysalis.notification;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.springframework.stereotype.Component;

/**
 * Asks once more, before a mail leaves, whether who it is for may still see what it tells of: it may have waited for days.
 */
@Component
class StillSeen {

    private final Actors actors;
    private final Sights sights;

    StillSeen(Actors actors, Sights sights) {
        this.actors = actors;
        this.sights = sights;
    }

    boolean still(WaitingMail mail) {
        WaitingMail.About about = mail.about();
        if (about == null) {
            return true;
        }
        Actor actor = actors.find(about.personId(), about.organisationId()).orElse(null);
        return actor != null
                && sights.visible(actor, about.subjectKind(), List.of(about.subjectId()))
                        .contains(about.subjectId());
    }
}
