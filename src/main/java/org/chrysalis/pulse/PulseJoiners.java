package org.chrysalis.pulse;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.initiative.InvolvedChanged;
import org.chrysalis.people.AccessChanged;
import org.chrysalis.people.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who joins an initiative while it asks how its people are is told that they are asked, once, and who leaves is asked no
 * more; whether they have answered makes no difference. Who joins by their own doing knows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PulseJoiners {

    private final PulseNotices notices;

    PulseJoiners(PulseNotices notices) {
        this.notices = notices;
    }

    @EventListener
    public void on(AccessChanged changed) {
        follow(changed.organisationId(), changed.personId());
    }

    @EventListener
    public void on(InvolvedChanged changed) {
        changed.people().forEach(person -> follow(changed.organisationId(), person));
    }

    private void follow(long organisation, long person) {
        Map<Long, PulseNotices.Open> asked = notices.open(organisation, person).stream()
                .collect(Collectors.toMap(PulseNotices.Open::initiativeId, open -> open));
        Set<Long> told = notices.waiting(organisation, person);
        Set<Long> gone = new HashSet<>(told);
        gone.removeAll(asked.keySet());
        gone.forEach(initiative -> notices.askedNoMore(organisation, person, initiative));
        if (CurrentActor.find().map(Actor::personId).orElse(-1L) != person) {
            asked.values().stream()
                    .filter(open -> !told.contains(open.initiativeId()))
                    .forEach(open -> notices.tell(organisation, person, open));
        }
    }
}
