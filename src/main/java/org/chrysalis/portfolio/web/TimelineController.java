package org.chrysalis.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.portfolio.Timelines;
import org.chrysalis.support.web.PageLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The initiatives of any list or saved view over the years. */
@Controller
class TimelineController {

    private static final String PATH = "/portfolio/timeline";

    private final Timelines timelines;
    private final PortfolioScope scopes;
    private final TimelineTable words;

    TimelineController(Timelines timelines, PortfolioScope scopes, TimelineTable words) {
        this.timelines = timelines;
        this.scopes = scopes;
        this.words = words;
    }

    /** A saved view, as a timeline. */
    record ViewLink(String name, String href, boolean current) {}

    @GetMapping(PATH)
    String show(Actor actor, @ModelAttribute("form") TimelineForm form, HttpServletRequest request, Model page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        PortfolioScope.Chosen chosen = scopes.ofFilters(actor, request.getParameterMap());
        InitiativeFilter filter = chosen.filter();
        InitiativeSort sort = InitiativeSort.parse(form.getSort());
        Timeline timeline = timelines.show(actor, filter, sort, form.zoomed(), form.fromDay(), form.pageNumber());
        Set<Long> moneySeen = timelines.moneySeen(actor, timeline);
        SavedView view = chosen.view();
        TimelineLinks links = new TimelineLinks(timeline, filter, sort, view == null ? "" : String.valueOf(view.id()));
        page.addAttribute("sections", PortfolioFrame.sections(PATH, links.asked()));
        page.addAttribute("chosen", chosen);
        page.addAttribute("withheld", chosen.withheld());
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
                chosen.views().stream()
                        .map(each -> link(each, chosen.isView(each)))
                        .toList());
        return "portfolio/timeline";
    }

    private static ViewLink link(SavedView view, boolean current) {
        String query = view.query().isEmpty() ? "" : view.query() + "&";
        return new ViewLink(view.name(), PATH + "?" + query + "view=" + view.id(), current);
    }
}
