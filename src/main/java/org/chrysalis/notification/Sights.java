package org.chrysalis.notification;

import java.util.Collection;
import java.util.Set;
import org.chrysalis.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whoever knows. */
@Component
class Sights {

    // Asked for late: what a feature needs for it may itself tell people something.
    private final ObjectProvider<SubjectSight> sights;

    Sights(ObjectProvider<SubjectSight> sights) {
        this.sights = sights;
    }

    Set<Long> visible(Actor actor, String kind, Collection<Long> ids) {
        return sights.stream()
                .filter(sight -> sight.kind().equals(kind))
                .findFirst()
                .map(sight -> sight.visible(actor, ids))
                .orElseGet(() -> Set.copyOf(ids));
    }
}
