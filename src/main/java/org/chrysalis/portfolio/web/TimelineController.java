package org.chrysalis.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.portfolio.Timelines;
import org.chrysalis.support.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The initiatives of any list or saved view over the years. */
@Controller
class TimelineController {

    private static final String PATH = "/portfolio/timeline";

    private final Timelines timelines;
    private final SavedViews views;
    private final TimelineTable words;

    TimelineController(Timelines timelines, SavedViews views, TimelineTable words) {
        this.timelines = timelines;
        this.views = views;
        this.words = words;
    }

    /** A saved view, as a timeline. */
    record ViewLink(String name, String href, boolean current) {}

    @GetMapping(PATH)
    String show(Actor actor, @ModelAttribute("form") TimelineForm form, HttpServletRequest request, Model page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        InitiativeFilter filter = FilterQuery.read(request.getParameterMap());
        InitiativeSort sort = InitiativeSort.parse(form.getSort());
        Timeline timeline = timelines.show(actor, filter, sort, form.zoomed(), form.fromDay(), form.pageNumber());
        Set<Long> moneySeen = timelines.moneySeen(actor, timeline);
        List<SavedView> saved = views.of(actor);
        SavedView view = current(saved, request.getParameter("view"), filter);
        TimelineLinks links = new TimelineLinks(timeline, filter, sort, view == null ? "" : String.valueOf(view.id()));
        page.addAttribute("sections", PortfolioFrame.sections(PATH, links.asked()));
        page.addAttribute("about", view == null ? null : view.name());
        page.addAttribute("timeline", timeline);
        page.addAttribute("links", links);
        page.addAttribute("quarters", timeline.window().zoom() == Zoom.QUARTER);
        page.addAttribute("narrowed", !filter.asksNothing());
        page.addAttribute(
                "strips",
                timeline.rows().stream().map(row -> words.strip(timeline, row)).toList());
        page.addAttribute("columns", words.columns(timeline.window()));
        page.addAttribute("phases", Phase.values());
        page.addAttribute("moneySeen", moneySeen);
        page.addAttribute("marks", TimelineKey.marks(!moneySeen.isEmpty()));
        page.addAttribute("paging", timeline.paging());
        page.addAttribute("pages", PageLinks.of(timeline.paging(), links.present(form.fromDay())));
        page.addAttribute(
                "views",
                saved.stream().map(each -> link(each, each.equals(view))).toList());
        return "portfolio/timeline";
    }

    /** The view that was asked for, unless the address asks something else by now: then it is not what is shown. */
    private static @Nullable SavedView current(List<SavedView> saved, @Nullable String asked, InitiativeFilter filter) {
        return saved.stream()
                .filter(view -> String.valueOf(view.id()).equals(asked))
                .filter(view ->
                        FilterQuery.read(FilterQuery.parameters(view.query())).equals(filter))
                .findFirst()
                .orElse(null);
    }

    private static ViewLink link(SavedView view, boolean current) {
        String query = view.query().isEmpty() ? "" : view.query() + "&";
        return new ViewLink(view.name(), PATH + "?" + query + "view=" + view.id(), current);
    }
}
