package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a step of a journey rests on: who decided it, in which review, and what brought it about. */
@Component
class Grounds {

    private final CompletedReviews reviews;
    private final Causes causes;

    Grounds(CompletedReviews reviews, Causes causes) {
        this.reviews = reviews;
        this.causes = causes;
    }

    /**
     * @param deciders nobody where it is known that nobody wrote down who decided
     * @param review the id of the review that decided it
     * @param cause the name of what happened to the whole organisation
     */
    record Given(
            List<String> deciders,
            @Nullable Long review,
            @Nullable String cause) {

        /** As the trail tells them. */
        @Nullable
        String saidDeciders() {
            return Deciders.said(deciders);
        }
    }

    /**
     * Of a rest, which nothing from outside brings about.
     *
     * @throws Refused if somebody was asked who decided and nobody is named
     * @throws NotFound if the initiative has no completed review of this number
     */
    Given ofPause(InitiativeHeader initiative, PauseInitiative command) {
        return given(initiative, command.deciders(), command.review(), null);
    }

    /**
     * Of a move.
     *
     * @throws Refused as {@link #ofPause} does; for a cause that the organisation does not have, that came later, or of
     *     a step that is not one back
     * @throws NotFound if the initiative has no completed review of this number
     */
    Given ofMove(Actor actor, InitiativeHeader initiative, MoveInitiative command, Direction direction) {
        String cause = causes.namedForMove(actor, command.contextEventId(), direction, command.on());
        return given(initiative, command.deciders(), command.review(), cause);
    }

    /**
     * Of an ending.
     *
     * @throws Refused as {@link #ofPause} does, and for a cause that the organisation does not have or that came later
     * @throws NotFound if the initiative has no completed review of this number
     */
    Given ofEnding(Actor actor, InitiativeHeader initiative, EndInitiative command) {
        String cause = causes.named(actor, command.contextEventId(), command.on());
        return given(initiative, command.deciders(), command.review(), cause);
    }

    private Given given(
            InitiativeHeader initiative,
            @Nullable List<String> deciders,
            @Nullable Integer review,
            @Nullable String cause) {
        return new Given(
                Deciders.named(deciders, "deciders"),
                reviews.id(initiative.organisationId(), initiative.id(), review),
                cause);
    }
}
