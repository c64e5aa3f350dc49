package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.Set;
import org.chrysalis.initiative.Kind;
import org.chrysalis.pathway.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which board is asked for. Filters are met by any of their values; an empty one lets everything through.
 *
 * @param asOf a past day to look back to; none for today
 * @param byPhase columns are the five phases and not the organisation's own stages
 * @param column the key of the one column to show at length; none for all of them, each with its first cards
 * @param page which part of that one column
 */
public record BoardRequest(
        @Nullable LocalDate asOf,
        boolean byPhase,
        Set<Long> teams,
        Set<Long> leads,
        Set<String> tags,
        Set<Phase> phases,
        Set<Kind> kinds,
        @Nullable String column,
        int page) {

    /** Today's whole board by stage. */
    public static final BoardRequest TODAY =
            new BoardRequest(null, false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, 1);

    public BoardRequest {
        teams = Set.copyOf(teams);
        leads = Set.copyOf(leads);
        tags = Set.copyOf(tags);
        phases = Set.copyOf(phases);
        kinds = Set.copyOf(kinds);
        page = Math.max(1, page);
    }

    public BoardRequest asOf(@Nullable LocalDate day) {
        return new BoardRequest(day, byPhase, teams, leads, tags, phases, kinds, column, page);
    }

    public BoardRequest groupedByPhase() {
        return new BoardRequest(asOf, true, teams, leads, tags, phases, kinds, column, page);
    }

    /** One column at length. */
    public BoardRequest of(String key, int part) {
        return new BoardRequest(asOf, byPhase, teams, leads, tags, phases, kinds, key, part);
    }

    /** Whether anything narrows what is shown. */
    public boolean filtered() {
        return !(teams.isEmpty() && leads.isEmpty() && tags.isEmpty() && phases.isEmpty() && kinds.isEmpty());
    }
}
