package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.context.ContextReading;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.TimelineQueries.Extent;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The initiatives of any list over the years, a page of that list at a time: where they stood, what paid for and
 * sheltered them, when people looked at them together and what happened to the whole organisation meanwhile.
 */
@Service
@Transactional(readOnly = true)
public class Timelines {

    private final InitiativeList list;
    private final TimelineQueries queries;
    private final ContextReading context;
    private final Clock clock;

    Timelines(InitiativeList list, TimelineQueries queries, ContextReading context, Clock clock) {
        this.list = list;
        this.queries = queries;
        this.context = context;
        this.clock = clock;
    }

    /**
     * @param from a day in the first column; none opens it where there is most to be seen
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Timeline show(
            Actor actor, InitiativeFilter filter, InitiativeSort sort, Zoom zoom, @Nullable LocalDate from, int page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        LocalDate today = LocalDate.now(clock);
        InitiativeList.Page found = list.page(actor, filter, sort, page);
        List<Long> ids = found.rows().stream().map(InitiativeRow::id).toList();
        Extent extent = queries.extent(actor, ids);
        LocalDate earliest = Objects.requireNonNullElse(extent.earliest(), today);
        TimelineWindow window =
                from == null ? TimelineWindow.around(zoom, earliest, today) : new TimelineWindow(zoom, from);
        Map<Long, List<Span>> spans =
                queries.spans(actor, ids, window).stream().collect(Collectors.groupingBy(Span::initiative));
        LocalDate latest = extent.latest();
        return new Timeline(
                window,
                today,
                found.rows().stream()
                        .map(row -> new Timeline.Row(
                                row.id(), row.reference(), row.name(), spans.getOrDefault(row.id(), List.of())))
                        .toList(),
                found.paging(),
                context.between(actor.organisationId(), window.from(), window.last()),
                earliest.isBefore(window.from()),
                !today.isBefore(window.end()) || latest != null && !latest.isBefore(window.end()));
    }

    /** Of which of these the timeline tells this person the money: of the others that there is none means nothing. */
    public Set<Long> moneySeen(Actor actor, Timeline timeline) {
        return queries.moneySeen(
                actor, timeline.rows().stream().map(Timeline.Row::id).toList());
    }

    /**
     * A timeline that everybody may be handed.
     *
     * @param kept how many initiatives of that time are kept to their teams, and therefore in none of its rows
     */
    public record Handed(Timeline timeline, int kept) {}

    /**
     * What stood in any stage in the time around a period: what goes on first, and so many of them at most.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Handed around(Actor actor, InitiativeFilter filter, Period period, int most) {
        actor.require(Permission.VIEW_DASHBOARDS);
        TimelineWindow window = TimelineWindow.around(period);
        return handed(
                actor, window, LocalDate.now(clock), queries.around(actor, filter, window, most), most, window.last());
    }

    /**
     * The same as it was at the end of the last day of the period: what came later is not there, and what money and
     * protections were to last is as it was written by then.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     */
    public Handed aroundOn(Actor actor, InitiativeFilter filter, Period period, int most) {
        actor.require(Permission.VIEW_DASHBOARDS);
        TimelineWindow window = TimelineWindow.around(period);
        LocalDate day = period.to();
        return handed(actor, window, day, queries.aroundOn(actor, filter, day, window, most), most, day);
    }

    private Handed handed(
            Actor actor,
            TimelineWindow window,
            LocalDate day,
            TimelineQueries.Found found,
            int most,
            LocalDate lastEvent) {
        return new Handed(
                new Timeline(
                        window,
                        day,
                        found.rows(),
                        new Paging(1, most, found.named(), false),
                        context.between(actor.organisationId(), window.from(), lastEvent),
                        false,
                        false),
                found.kept());
    }
}
