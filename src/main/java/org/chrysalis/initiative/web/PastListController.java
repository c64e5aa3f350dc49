package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.InitiativeSort.Column;
import org.chrysalis.initiative.LeadByName;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of initiatives as of a past day; without a day, the question which one. */
@Controller
class PastListController {

    /** By what it can be ordered: the next date and the last entry are those of today. */
    private static final List<Column> ORDERS =
            List.of(Column.NAME, Column.REFERENCE, Column.STAGE, Column.SINCE, Column.STATUS);

    private final PastRegister register;
    private final FilterPanel panel;
    private final LeadByName leads;

    PastListController(PastRegister register, FilterPanel panel, LeadByName leads) {
        this.register = register;
        this.panel = panel;
        this.leads = leads;
    }

    @GetMapping("/initiatives/as-of")
    String list(
            Actor actor,
            @Valid @ModelAttribute("form") PastForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model page) {
        LeadByName.Asked understood = leads.in(actor, request.getParameterMap());
        InitiativeFilter filter = FilterQuery.read(understood.parameters());
        InitiativeSort sort = order(request.getParameter("sort"));
        LocalDate day = problems.hasErrors() ? null : form.getAsOf().date();
        Choices.ForFilter offered = panel.offer(actor, filter, page);
        page.addAttribute("unknownLead", understood.unknown());
        page.addAttribute("sort", sort.written());
        page.addAttribute("questions", List.of());
        page.addAttribute("withheld", offered.withheld().onPastDay());
        page.addAttribute("day", day);
        page.addAttribute(
                "today", FilterTags.address(filter, InitiativeSort.USUAL).href());
        page.addAttribute("mayExport", actor.may(Permission.EXPORT));
        page.addAttribute("mayViewDashboards", actor.may(Permission.VIEW_DASHBOARDS));
        if (day != null) {
            PastRegister.Page found =
                    register.page(actor, filter, day, sort, FilterTags.number(request.getParameter("page")));
            show(found, filter, day, sort, page);
            page.addAttribute(
                    "chosen",
                    panel.chosen(filter, FilterQuery.pastList(filter, day).with("sort", sort.written()), offered));
            if (found.paging().total() == 0) {
                page.addAttribute(
                        "begin",
                        register.begin(actor)
                                .filter(begin -> begin.isAfter(day))
                                .orElse(null));
            }
        }
        return "initiative/past-list";
    }

    private static void show(
            PastRegister.Page found, InitiativeFilter filter, LocalDate day, InitiativeSort sort, Model page) {
        QueryString address = FilterQuery.pastList(filter, day).with("sort", sort.written());
        page.addAttribute("rows", found.rows());
        page.addAttribute("paging", found.paging());
        page.addAttribute("leftAside", found.leftAside());
        page.addAttribute("pages", PageLinks.of(found.paging(), address));
        page.addAttribute("sorts", FilterPanel.sorts(ORDERS, sort, address));
        page.addAttribute(
                "clear", FilterQuery.pastList(InitiativeFilter.NONE, day).href());
        page.addAttribute("export", address.at("/export").href());
        page.addAttribute(
                "changes",
                FilterQuery.on(FilterQuery.address("/portfolio/changes", filter), "since", day)
                        .href());
        page.addAttribute(
                "portfolio",
                FilterQuery.on(FilterQuery.address("/portfolio", filter), "asOf", day)
                        .href());
    }

    private static InitiativeSort order(String written) {
        InitiativeSort asked = InitiativeSort.parse(written);
        return Stream.of(asked)
                .filter(sort -> ORDERS.contains(sort.column()))
                .findFirst()
                .orElse(new InitiativeSort(Column.NAME, false));
    }
}
