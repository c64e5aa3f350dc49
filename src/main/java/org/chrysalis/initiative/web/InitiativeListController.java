package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.InitiativeSort.Column;
import org.chrysalis.initiative.LeadByName;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.initiative.Withheld;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of initiatives. */
@Controller
class InitiativeListController {

    private static final List<Column> COLUMNS = List.of(Column.values());

    private final InitiativeList list;
    private final SavedViews views;
    private final FilterPanel panel;
    private final LeadByName leads;

    InitiativeListController(InitiativeList list, SavedViews views, FilterPanel panel, LeadByName leads) {
        this.list = list;
        this.views = views;
        this.panel = panel;
        this.leads = leads;
    }

    @GetMapping("/initiatives")
    String list(Actor actor, HttpServletRequest request, @Today LocalDate today, Model page) {
        List<SavedView> saved = views.of(actor);
        SavedView usual = saved.stream().filter(SavedView::usual).findFirst().orElse(null);
        Map<String, String[]> asked = request.getParameterMap();
        boolean opened = asked.isEmpty() && usual != null;
        SavedView shown = opened ? usual : named(actor, saved, first(asked, "view"));
        boolean itself = shown != null && (opened || asked.size() == 1);
        LeadByName.Asked understood = leads.in(actor, itself ? FilterQuery.parameters(shown.query()) : asked);
        Map<String, String[]> parameters = understood.parameters();
        InitiativeFilter filter = FilterQuery.read(parameters);
        InitiativeSort sort = InitiativeSort.parse(first(parameters, "sort"));
        InitiativeList.Page found = list.page(actor, filter, sort, FilterTags.number(first(parameters, "page")));
        QueryString address = FilterTags.address(filter, sort);
        QueryString here = shown == null ? address : address.with("view", shown.id());

        page.addAttribute("views", saved);
        page.addAttribute("current", shown == null ? 0 : shown.id());
        page.addAttribute("shown", shown);
        page.addAttribute("shownWithheld", shown == null ? Withheld.NOTHING : panel.withheld(actor, shown));
        page.addAttribute("lost", shown == null && !first(asked, "view").isBlank());
        page.addAttribute("opened", opened ? usual : null);
        page.addAttribute("unknownLead", understood.unknown());
        page.addAttribute("sort", sort.equals(InitiativeSort.USUAL) ? "" : sort.written());
        page.addAttribute("rows", found.rows());
        page.addAttribute("today", today);
        page.addAttribute("paging", found.paging());
        page.addAttribute("pages", PageLinks.of(found.paging(), itself ? here : apart(here, address, shown, usual)));
        page.addAttribute("sorts", FilterPanel.sorts(COLUMNS, sort, here));
        page.addAttribute("query", query(address));
        page.addAttribute("timeline", query(here));
        page.addAttribute("mayLog", actor.may(Permission.CREATE_INITIATIVES));
        page.addAttribute("mayImport", actor.may(Permission.IMPORT));
        page.addAttribute("mayExport", actor.may(Permission.EXPORT));
        page.addAttribute("mayViewTimeline", actor.may(Permission.VIEW_DASHBOARDS));
        Choices.ForFilter offered = panel.offer(actor, filter, page);
        panel.offerOfToday(filter, offered, page);
        page.addAttribute("chosen", panel.chosen(filter, FilterTags.address(filter, sort), offered));
        return "initiative/list";
    }

    /**
     * An address that asks nothing besides opens the view, or without one the person's usual view: that of a list which
     * asks less than they do says that it is not theirs.
     */
    private static QueryString apart(
            QueryString here, QueryString asked, @Nullable SavedView shown, @Nullable SavedView usual) {
        SavedView opens = shown == null ? usual : shown;
        boolean less =
                asked.parameters().isEmpty() && opens != null && !opens.query().isEmpty();
        return less ? here.with("all", true) : here;
    }

    /** The view that the address names, also beyond those that are offered; none where there is none for this person. */
    private @Nullable SavedView named(Actor actor, List<SavedView> offered, String id) {
        return offered.stream()
                .filter(view -> Long.toString(view.id()).equals(id))
                .findFirst()
                .or(() -> id.matches("\\d{1,18}") ? views.find(actor, Long.parseLong(id)) : Optional.empty())
                .orElse(null);
    }

    /** What follows the question mark. */
    private static String query(QueryString address) {
        String href = address.href();
        int mark = href.indexOf('?');
        return mark < 0 ? "" : href.substring(mark + 1);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
