package org.chrysalis.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
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
    private final Clock clock;

    ChangesController(Portfolios portfolios, PortfolioScope scopes, Clock clock) {
        this.portfolios = portfolios;
        this.scopes = scopes;
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
        LocalDate since = understood ? form.sinceOr(until) : until.minusMonths(1);
        if (since.isAfter(until)) {
            problems.rejectValue("until", "portfolio.changes.until.early");
            until = today;
            since = since.isAfter(today) ? today : since;
        }
        if (understood) {
            form.setSince(DateInput.of(since));
        }
        page.addAttribute("changes", portfolios.changes(actor, chosen.filter(), since, until));
        page.addAttribute(
                "links", new PortfolioLinks(chosen.filter(), new Period(Period.Length.YEAR, since.plusDays(1), until)));
        page.addAttribute("then", board(chosen, since));
        PortfolioFrame.add(page, PATH, chosen, form);
        return "portfolio/changes";
    }

    /** The board as of a day, of the same initiatives where a team was chosen. */
    private static String board(PortfolioScope.Chosen chosen, LocalDate day) {
        return chosen.filtered("/stages")
                .with("asOf.day", day.getDayOfMonth())
                .with("asOf.month", day.getMonthValue())
                .with("asOf.year", day.getYear())
                .href();
    }
}
