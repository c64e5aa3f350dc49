package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextReading;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to the whole organisation as the cause of a step. */
@Component
class Causes {

    private final ContextReading context;
    private final Dates dates;

    Causes(ContextReading context, Dates dates) {
        this.context = context;
        this.dates = dates;
    }

    /**
     * The name of what brought it about, for the trail; none where nothing did.
     *
     * @param day of the step
     * @throws Refused for an event that the organisation does not have, or that came after the day
     */
    @Nullable
    String named(Actor actor, @Nullable Long eventId, LocalDate day) {
        if (eventId == null) {
            return null;
        }
        ContextEventView event =
                context.find(actor, eventId).orElseThrow(() -> new Refused("context", "journey.context.unknown"));
        requireNotAfter(event, day);
        return event.name();
    }

    private void requireNotAfter(ContextEventView event, LocalDate day) {
        if (event.on().isAfter(day)) {
            throw new Refused("context", "journey.context.later", event.name(), dates.date(event.on()));
        }
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
     * withdrawn since; and though it came later, where that was said before and the day stays.
     *
     * @param day of the step once it is corrected
     * @param dayStays whether that is its day already
     * @throws Refused for an event that the organisation does not have, or that came after the day
     */
    Named corrected(Actor actor, @Nullable Long before, @Nullable Long after, LocalDate day, boolean dayStays) {
        ContextEventView named = context.named(actor, before).orElse(null);
        String was = named == null ? "" : named.label();
        if (Objects.equals(after, before)) {
            if (named != null && !dayStays) {
                requireNotAfter(named, day);
            }
            return new Named(before, was, was);
        }
        named(actor, after, day);
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
    Named correctedOfMove(
            Actor actor,
            @Nullable Long before,
            @Nullable Long after,
            Direction direction,
            LocalDate day,
            boolean dayStays) {
        requireBack(after, direction);
        return corrected(actor, before, after, day, dayStays);
    }

    /** @throws Refused where the step is not one back, too: only those are brought about by something from outside */
    @Nullable
    String namedForMove(Actor actor, @Nullable Long eventId, Direction direction, LocalDate day) {
        requireBack(eventId, direction);
        return named(actor, eventId, day);
    }

    private static void requireBack(@Nullable Long eventId, Direction direction) {
        if (eventId != null && direction != Direction.BACK) {
            throw new Refused("context", "journey.context.only-back");
        }
    }
}
