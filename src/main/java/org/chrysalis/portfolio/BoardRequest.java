package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which board is asked for.
 *
 * @param asOf a past day to look back to; none for today
 * @param byPhase columns are the five phases and not the organisation's own stages
 * @param filter as of the list, of which stages and phases choose columns; what has ended stands in none
 * @param column the key of the one column to show at length; none for all of them, each with its first cards
 * @param page which part of that one column
 */
public record BoardRequest(
        @Nullable LocalDate asOf,
        boolean byPhase,
        InitiativeFilter filter,
        @Nullable String column,
        int page) {

    /** Today's whole board by stage. */
    public static final BoardRequest TODAY = new BoardRequest(null, false, InitiativeFilter.NONE, null, 1);

    public BoardRequest {
        page = Math.min(Math.max(1, page), 1_000);
    }

    public BoardRequest asOf(@Nullable LocalDate day) {
        return new BoardRequest(day, byPhase, filter, column, page);
    }

    public BoardRequest groupedByPhase() {
        return new BoardRequest(asOf, true, filter, column, page);
    }

    public BoardRequest narrowedBy(InitiativeFilter asked) {
        return new BoardRequest(asOf, byPhase, asked, column, page);
    }

    /** One column at length. */
    public BoardRequest of(String key, int part) {
        return new BoardRequest(asOf, byPhase, filter, key, part);
    }

    /** What of the filter says which initiatives are meant, wherever they stand. */
    InitiativeFilter whichever() {
        return new InitiativeFilter(
                filter.q(),
                List.of(),
                List.of(),
                filter.statuses(),
                filter.teams(),
                filter.lead(),
                filter.mine(),
                filter.kinds(),
                filter.origins(),
                filter.lenses(),
                filter.reaches(),
                filter.theme(),
                filter.attention(),
                filter.visibilities(),
                filter.sinceFrom(),
                filter.sinceTo(),
                filter.more());
    }
}
