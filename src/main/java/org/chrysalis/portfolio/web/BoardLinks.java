package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.Status;
import org.chrysalis.portfolio.Board.Column;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;

/** Where the links of a board lead: the same board otherwise laid out, or the list with the equal filter. */
public final class BoardLinks {

    private final InitiativeFilter filter;
    private final QueryString present;
    private final QueryString unfiltered;
    private final @Nullable LocalDate day;

    BoardLinks(InitiativeFilter filter, BoardForm form, boolean past) {
        this.filter = filter;
        this.present = laidOut(filter, form, past);
        this.unfiltered = laidOut(InitiativeFilter.NONE, form, past);
        this.day = past ? form.getAsOf().date() : null;
    }

    private static QueryString laidOut(InitiativeFilter filter, BoardForm form, boolean past) {
        QueryString address = FilterQuery.address("/stages", filter)
                .with("by", form.isByPhase() ? "phase" : "")
                .with("view", form.isTable() ? "table" : "");
        DateInput day = form.getAsOf();
        return past
                ? address.with("asOf.day", day.getDay())
                        .with("asOf.month", day.getMonth())
                        .with("asOf.year", day.getYear())
                : address;
    }

    public String today() {
        return withoutDay(present).href();
    }

    public String byStage() {
        return present.without("by").href();
    }

    public String byPhase() {
        return present.with("by", "phase").href();
    }

    public String asBoard() {
        return present.without("view").href();
    }

    public String asTable() {
        return present.with("view", "table").href();
    }

    /** All that stand in a column, in the list: today's, or that of the day that the board shows. */
    public String all(Column column) {
        QueryString list =
                day == null ? FilterQuery.address("/initiatives", filter) : FilterQuery.pastList(filter, day);
        return list.without("phase")
                .with("stage", column.stageIds().toArray())
                .with("status", going())
                .href();
    }

    /** Those that a board shows, as far as they are asked for. */
    private Object[] going() {
        return Stream.of(Status.ACTIVE, Status.PAUSED)
                .filter(status ->
                        filter.statuses().isEmpty() || filter.statuses().contains(status))
                .toArray();
    }

    /** The column alone, at length. */
    public String one(Column column) {
        return column(column.key()).href();
    }

    public String whole() {
        return present.href();
    }

    /** Without anything that narrows it. */
    public String unfiltered() {
        return unfiltered.href();
    }

    QueryString column(String key) {
        return present.with("column", key);
    }

    QueryString present() {
        return present;
    }

    private static QueryString withoutDay(QueryString address) {
        return address.without("asOf.day").without("asOf.month").without("asOf.year");
    }
}
