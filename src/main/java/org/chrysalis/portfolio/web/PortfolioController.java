package org.chrysalis.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Flow;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Pipeline;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.portfolio.Portfolios;
import org.chrysalis.portfolio.Runway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The portfolio, what leaders run the meeting from, and how initiatives travel. */
@Controller
class PortfolioController {

    private final Portfolios portfolios;
    private final PortfolioScope scopes;

    PortfolioController(Portfolios portfolios, PortfolioScope scopes) {
        this.portfolios = portfolios;
        this.scopes = scopes;
    }

    @GetMapping("/portfolio")
    String portfolio(
            Actor actor,
            @Valid @ModelAttribute("form") ThenForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        PortfolioScope.Chosen chosen = scopes.of(actor, request.getParameterMap());
        LocalDate asOf = problems.hasErrors() ? null : form.getAsOf().date();
        Portfolio portfolio = portfolios.show(actor, chosen.filter(), form.length(), asOf);
        page.addAttribute("portfolio", portfolio);
        page.addAttribute(
                "links",
                portfolio.past()
                        ? PortfolioLinks.on(chosen.filter(), portfolio.period(), portfolio.day())
                        : new PortfolioLinks(chosen.filter(), portfolio.period()));
        page.addAttribute("picture", SplitPicture.of(portfolio.split()));
        page.addAttribute(
                "stageBars",
                BarsPicture.of(portfolio.pipeline().stages().stream()
                        .map(Pipeline.Stage::standing)
                        .toList()));
        Runway runway = portfolio.runway();
        if (runway != null) {
            page.addAttribute(
                    "quarterBars",
                    BarsPicture.of(runway.quarters().stream()
                            .map(Runway.Quarter::edges)
                            .toList()));
        }
        PortfolioFrame.add(page, "/portfolio", chosen, form);
        if (portfolio.past()) {
            PortfolioFrame.onDay(page, chosen, form, portfolio.day());
        }
        return "portfolio/portfolio";
    }

    @GetMapping("/portfolio/flow")
    String flow(Actor actor, @ModelAttribute("form") PortfolioForm form, HttpServletRequest request, Model page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        PortfolioScope.Chosen chosen = scopes.of(actor, request.getParameterMap());
        // Visits take years: who comes to see how initiatives travel wants all of it first.
        form.usually(Period.Length.EVER);
        Flow flow = portfolios.flow(actor, chosen.filter(), form.length());
        page.addAttribute("portfolio", flow);
        page.addAttribute("links", new PortfolioLinks(chosen.filter(), flow.period()));
        page.addAttribute("picture", FlowPicture.of(flow));
        page.addAttribute("spread", SpreadPicture.of(flow));
        PortfolioFrame.add(page, "/portfolio/flow", chosen, form);
        return "portfolio/flow";
    }
}
