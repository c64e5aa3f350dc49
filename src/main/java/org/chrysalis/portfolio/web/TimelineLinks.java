package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.TimelineWindow;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;

/** Where the links of a timeline lead: the same initiatives at another time or nearer, and the list of them. */
public final class TimelineLinks {

    private final Timeline timeline;
    private final InitiativeFilter filter;
    private final InitiativeSort sort;
    private final String view;

    /** @param view the saved view that the filter is; empty for none */
    TimelineLinks(Timeline timeline, InitiativeFilter filter, InitiativeSort sort, String view) {
        this.timeline = timeline;
        this.filter = filter;
        this.sort = sort;
        this.view = view;
    }

    public String years() {
        return zoomed(Zoom.YEAR);
    }

    public String quarters() {
        return zoomed(Zoom.QUARTER);
    }

    /** None where nothing is recorded before. */
    public @Nullable String earlier() {
        return timeline.earlier() ? at(timeline.window().earlier()).href() : null;
    }

    /** None where nothing is recorded after. */
    public @Nullable String later() {
        return timeline.later() ? at(timeline.window().later()).href() : null;
    }

    /** The list of the same initiatives, where they are chosen. */
    public String list() {
        String href = FilterQuery.address("/initiatives", filter)
                .with("sort", written())
                .href();
        return href.contains("?") ? href : href + "?all=true";
    }

    /** The address of this timeline, to which a page is added. */
    QueryString present(@Nullable LocalDate from) {
        return from == null
                ? address(timeline.window().zoom())
                : address(timeline.window().zoom()).with("from", from);
    }

    private String zoomed(Zoom zoom) {
        return address(zoom).with("page", page()).href();
    }

    private QueryString at(TimelineWindow window) {
        return address(window.zoom()).with("from", window.from()).with("page", page());
    }

    private QueryString address(Zoom zoom) {
        return asked().with("sort", written()).with("zoom", zoom == Zoom.QUARTER ? Kebab.of(zoom) : "");
    }

    /** Which initiatives it shows. */
    QueryString asked() {
        return FilterQuery.address("/portfolio/timeline", filter).with("view", view);
    }

    private String written() {
        return sort.equals(InitiativeSort.USUAL) ? "" : sort.written();
    }

    private String page() {
        return timeline.paging().page() > 1 ? String.valueOf(timeline.paging().page()) : "";
    }
}
