package org.chrysalis.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chrysalis.demo.Cast.Council;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;

/**
 * Who decides about an initiative in the story. What is tried in small its leads decide themselves; what takes money
 * and posts from others the board decides with them, and so it does what rests and what ends.
 */
record Deciders(Council council, Staging.Details details) {

    static final String BOARD = "Programme board";

    private static final Set<Phase> SMALL = Set.of(Phase.DEVELOPMENT, Phase.PROTOTYPING);

    /** On a move to a stage of this phase. */
    List<String> of(Phase phase) {
        return SMALL.contains(phase) ? leads() : withBoard();
    }

    List<String> withBoard() {
        return Stream.concat(Stream.of(BOARD), leads().stream()).toList();
    }

    private List<String> leads() {
        return details.leads().stream().map(council::person).map(Actor::name).toList();
    }
}
