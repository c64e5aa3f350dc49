package org.chrysalis.journey;

import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextReading;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to the whole organisation as the cause of a step. */
@Component
class Causes {

    private final ContextReading context;

    Causes(ContextReading context) {
        this.context = context;
    }

    /**
     * The name of what brought it about, for the trail; none where nothing did.
     *
     * @throws Refused for an event that the organisation does not have
     */
    @Nullable
    String named(Actor actor, @Nullable Long eventId) {
        if (eventId == null) {
            return null;
        }
        return context.find(actor, eventId)
                .map(ContextEventView::name)
                .orElseThrow(() -> new Refused("context", "journey.context.unknown"));
    }

    /** @throws Refused where the step is not one back: only those are brought about by something from outside */
    @Nullable
    String namedForMove(Actor actor, @Nullable Long eventId, Direction direction) {
        if (eventId != null && direction != Direction.BACK) {
            throw new Refused("context", "journey.context.only-back");
        }
        return named(actor, eventId);
    }
}
