package org.chrysalis.pulse;

import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InvolvedChanged;
import org.chrysalis.initiative.Joiners;
import org.chrysalis.people.AccessChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who joins an initiative while it asks how its people are is told that they are asked, once, and who leaves is asked
 * no more; whether they have answered makes no difference. Who joins by their own doing knows.
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
        Joiners.follow(
                        person,
                        asked.keySet(),
                        notices.waiting(organisation, person),
                        initiative -> notices.askedNoMore(organisation, person, initiative))
                .forEach(initiative -> notices.tell(organisation, person, asked.get(initiative)));
    }
}
