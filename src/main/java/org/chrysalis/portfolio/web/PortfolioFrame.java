package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.PortfolioSections;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.NavigationItem;
import org.chrysalis.support.web.QueryString;
import org.springframework.ui.Model;

/** What every page of the portfolio has above its content: what it is about, and the way to the other pages. */
final class PortfolioFrame {

    private PortfolioFrame() {}

    /** The form then says what was understood of what was asked. */
    static void add(Model page, String path, PortfolioScope.Chosen chosen, PortfolioForm form) {
        String period = form.length().key();
        // Each page has its own usual one: only what was asked for goes along.
        String asked = form.getPeriod().isEmpty() ? "" : period;
        List<Long> teams = chosen.filter().teams();
        form.setPeriod(period);
        // Of several the form sends the others along; those of a view are the view's own.
        boolean one = chosen.view() == null ? !teams.isEmpty() : teams.size() == 1;
        form.setTeam(one ? teams.get(0).toString() : "");
        form.setView(chosen.view() == null ? "" : Long.toString(chosen.view().id()));
        page.addAttribute("path", path);
        page.addAttribute("chosen", chosen);
        page.addAttribute("withheld", chosen.withheld());
        page.addAttribute("unfiltered", path + "?period=" + period);
        page.addAttribute(
                "periods",
                Arrays.stream(Period.Length.values())
                        .map(length -> Choice.message(length.key(), length.messageKey()))
                        .toList());
        page.addAttribute(
                "sections",
                PortfolioSections.ALL.stream()
                        .map(section -> item(section, path, chosen, asked))
                        .toList());
    }

    /** Of a past day: the ways back to today, and to the same day and what changed since elsewhere. */
    static void onDay(Model page, PortfolioScope.Chosen chosen, PortfolioForm form, LocalDate day) {
        String period = form.length().key();
        page.addAttribute(
                "unfiltered",
                FilterQuery.on(QueryString.of("/portfolio").with("period", period), "asOf", day)
                        .href());
        page.addAttribute(
                "today", chosen.address("/portfolio").with("period", period).href());
        page.addAttribute("ways", ThenWays.of(chosen.filter(), day));
        page.addAttribute("withheld", chosen.withheld().onPastDay());
    }

    /**
     * For a page that is narrowed by the filters of the list and has no period of its own.
     *
     * @param asked the filters, and the view that they are
     */
    static List<NavigationItem> sections(String here, QueryString asked) {
        return PortfolioSections.ALL.stream()
                .map(section -> new NavigationItem(
                        "portfolio.section." + section,
                        PortfolioSections.filtered(section)
                                ? asked.at(PortfolioSections.path(section)).href()
                                : PortfolioSections.path(section),
                        PortfolioSections.path(section).equals(here)))
                .toList();
    }

    /** The same initiatives on another page, over the same time where that page has one. */
    private static NavigationItem item(String section, String here, PortfolioScope.Chosen chosen, String period) {
        String to = PortfolioSections.path(section);
        String href = switch (section) {
            case PortfolioSections.PACKS, PortfolioSections.COMPARE -> to;
            case "timeline" -> chosen.asView(to).href();
            default -> chosen.address(to).with("period", period).href();
        };
        return new NavigationItem("portfolio.section." + section, href, to.equals(here));
    }
}
