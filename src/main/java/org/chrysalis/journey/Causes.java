package org.chrysalis.journey;

import java.util.Objects;
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

    /**
     * What is named as the cause before and after a correction.
     *
     * @param event what the step names from now on
     * @param before its name; empty for none, as {@code after}
     */
    record Named(@Nullable Long event, String before, String after) {

        /** Of what nothing from outside brings about. */
        static final Named NONE = new Named(null, "", "");

        boolean changed() {
            return !before.equals(after);
        }
    }

    /**
     * Puts what brought an ending about right. What it names already it may go on naming, though the event was
     * withdrawn since.
     *
     * @throws Refused for an event that the organisation does not have
     */
    Named corrected(Actor actor, @Nullable Long before, @Nullable Long after) {
        String was = context.named(actor, before).map(ContextEventView::label).orElse("");
        if (Objects.equals(after, before)) {
            return new Named(before, was, was);
        }
        named(actor, after);
        return new Named(
                after,
                was,
                context.find(actor, after).map(ContextEventView::label).orElse(""));
    }

    /**
     * The same of a move.
     *
     * @throws Refused where it is not one back, too
     */
    Named correctedOfMove(Actor actor, @Nullable Long before, @Nullable Long after, Direction direction) {
        requireBack(after, direction);
        return corrected(actor, before, after);
    }

    /** @throws Refused where the step is not one back: only those are brought about by something from outside */
    @Nullable
    String namedForMove(Actor actor, @Nullable Long eventId, Direction direction) {
        requireBack(eventId, direction);
        return named(actor, eventId);
    }

    private static void requireBack(@Nullable Long eventId, Direction direction) {
        if (eventId != null && direction != Direction.BACK) {
            throw new Refused("context", "journey.context.only-back");
        }
    }
}
