package org.chrysalis.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.TwoDays;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.BoardsMet;
import org.chrysalis.portfolio.Changes;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.support.web.DateInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What changed since the last board. */
@Controller
class ChangesController {

    static final String PATH = "/portfolio/changes";

    private final Portfolios portfolios;
    private final PortfolioScope scopes;
    private final BoardsMet boards;
    private final Clock clock;

    ChangesController(Portfolios portfolios, PortfolioScope scopes, BoardsMet boards, Clock clock) {
        this.portfolios = portfolios;
        this.scopes = scopes;
        this.boards = boards;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String changes(
            Actor actor,
            @Valid @ModelAttribute("form") ChangesForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        PortfolioScope.Chosen chosen = scopes.of(actor, request.getParameterMap());
        LocalDate today = LocalDate.now(clock);
        boolean understood = !problems.hasErrors();
        LocalDate until = understood ? form.untilOr(today) : today;
        LocalDate met = understood && form.getSince().isEmpty()
                ? boards.before(actor, chosen.ofBoard(), until).orElse(null)
                : null;
        LocalDate since = understood ? form.sinceOr(met == null ? until.minusMonths(1) : met) : until.minusMonths(1);
        if (since.isAfter(until)) {
            problems.rejectValue("until", "portfolio.changes.until.early");
            until = today;
            since = since.isAfter(today) ? today : since;
        }
        if (understood) {
            form.setSince(DateInput.of(since));
        }
        Instant known = boards.known(actor, chosen.ofBoard(), since);
        Instant told = until.isBefore(today)
                ? boards.toldAfter(actor, chosen.ofBoard(), until).orElse(null)
                : null;
        Changes changes =
                portfolios.changes(actor, chosen.filter(), new TwoDays(since, until, TwoDays.Fit.EITHER, known, told));
        page.addAttribute("changes", changes);
        page.addAttribute("links", links(chosen.filter(), changes));
        page.addAttribute("met", met);
        page.addAttribute("ways", ThenWays.of(chosen.filter(), since));
        PortfolioFrame.add(page, PATH, chosen, form);
        if (until.isBefore(today)) {
            page.addAttribute("withheld", chosen.withheld().onPastDay());
        }
        return "portfolio/changes";
    }

    private static PortfolioLinks links(InitiativeFilter filter, Changes changes) {
        Period period = new Period(Period.Length.YEAR, changes.since().plusDays(1), changes.until());
        return changes.passage().told()
                ? PortfolioLinks.among(filter, period, changes.days())
                : new PortfolioLinks(filter, period);
    }
}
