package org.chrysalis.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
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
        TimelineLinks links = new TimelineLinks(timeline, filter, sort);
        String current = request.getParameter("view");
        page.addAttribute("sections", PortfolioFrame.sections(PATH, filter));
        page.addAttribute("timeline", timeline);
        page.addAttribute("links", links);
        page.addAttribute("quarters", timeline.window().zoom() == Zoom.QUARTER);
        page.addAttribute("narrowed", !filter.asksNothing());
        page.addAttribute(
                "strips",
                timeline.rows().stream().map(row -> words.strip(timeline, row)).toList());
        page.addAttribute("columns", words.columns(timeline.window()));
        page.addAttribute("phases", Phase.values());
        page.addAttribute("marks", TimelineKey.MARKS);
        page.addAttribute("paging", timeline.paging());
        page.addAttribute("pages", PageLinks.of(timeline.paging(), links.present(form.fromDay())));
        page.addAttribute(
                "views",
                views.of(actor).stream().map(view -> link(view, current)).toList());
        return "portfolio/timeline";
    }

    private static ViewLink link(SavedView view, @Nullable String current) {
        String query = view.query().isEmpty() ? "" : view.query() + "&";
        return new ViewLink(
                view.name(),
                PATH + "?" + query + "view=" + view.id(),
                String.valueOf(view.id()).equals(current));
    }
}
