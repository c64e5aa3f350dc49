package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;

/**
 * Where the same initiatives are shown as of the same day, and what changed since.
 *
 * @param changes what changed since that day
 */
public record ThenWays(String portfolio, String board, String list, String changes) {

    static ThenWays of(InitiativeFilter filter, LocalDate day) {
        return new ThenWays(
                FilterQuery.on(FilterQuery.address("/portfolio", filter), "asOf", day)
                        .href(),
                FilterQuery.on(FilterQuery.address("/stages", filter), "asOf", day)
                        .href(),
                FilterQuery.pastList(filter, day).href(),
                FilterQuery.on(FilterQuery.address(ChangesController.PATH, filter), "since", day)
                        .href());
    }
}
