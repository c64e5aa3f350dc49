package org.chrysalis.access.web;

import java.util.Objects;
import java.util.Optional;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.audit.AuditHistory;
import org.chrysalis.audit.BesideTheThing;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.LastChangeSource;
import org.springframework.stereotype.Component;

/** Reads from the trail whose change a conflict is about. Whoever meets one could see what was changed. */
@Component
class WhoChangedIt implements LastChangeSource {

    private final AuditHistory history;

    WhoChangedIt(AuditHistory history) {
        this.history = history;
    }

    @Override
    public Optional<LastChange> lastChange(Conflict conflict) {
        Long id = conflict.id();
        return id == null
                ? Optional.empty()
                : CurrentActor.find()
                        .flatMap(actor -> history.last(
                                        actor.organisationId(), conflict.kind(), id, BesideTheThing.ACTIONS)
                                .map(last -> new LastChange(
                                        last.name(), last.at(), Objects.equals(last.personId(), actor.personId()))));
    }
}
