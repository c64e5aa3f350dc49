package org.chrysalis.portfolio.web;

import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Comparing;
import org.chrysalis.portfolio.Comparison.Standing;
import org.chrysalis.portfolio.PortfolioSections;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Two to four initiatives side by side, with the boxes by which they are chosen, in one address that can be passed on.
 */
@Controller
class CompareController {

    private final Comparing comparing;
    private final CompareChoices choices;
    private final CompareWords words;

    CompareController(Comparing comparing, CompareChoices choices, CompareWords words) {
        this.comparing = comparing;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/compare")
    String compare(Actor actor, @ModelAttribute("form") CompareForm form, BindingResult problems, Model page) {
        actor.require(Permission.VIEW_INITIATIVES);
        List<String> asked = form.references();
        List<Standing> chosen = comparing.chosen(actor, asked);
        List<String> references = chosen.stream().map(Standing::reference).toList();
        form.setInitiative(references);
        if (form.wantsToCompare()) {
            form.setQ("");
        }
        String unknown =
                asked.stream().filter(each -> !references.contains(each)).collect(Collectors.joining(", "));
        boolean comparable = chosen.size() >= Comparing.FEWEST && chosen.size() <= Comparing.MOST;
        if (form.wantsToCompare() && comparable && unknown.isEmpty()) {
            // The address that is passed on has nothing else in it that the form sends.
            return "redirect:"
                    + QueryString.of("/compare")
                            .with("initiative", references.toArray())
                            .href();
        }
        CompareChoices.Offered offered = choices.of(actor, chosen, form.getQ(), form.pageOfAll());
        String field = offered.choices().isEmpty() ? "q" : "initiative";
        if (!unknown.isEmpty()) {
            problems.rejectValue(field, "compare.unknown", new Object[] {unknown}, null);
        }
        if (chosen.size() > Comparing.MOST) {
            problems.rejectValue(field, "compare.many", new Object[] {Comparing.MOST, chosen.size()}, null);
        } else if (form.wantsToCompare() && chosen.size() < Comparing.FEWEST) {
            problems.rejectValue(field, "compare.few", new Object[] {Comparing.FEWEST}, null);
        }
        page.addAttribute("offered", offered);
        // The other pages of the portfolio are for those who may see them.
        page.addAttribute(
                "sections",
                actor.may(Permission.VIEW_DASHBOARDS) ? PortfolioSections.from(PortfolioSections.COMPARE) : List.of());
        page.addAttribute("table", comparable ? words.table(comparing.sides(actor, chosen)) : null);
        page.addAttribute("names", String.join(", ", references));
        page.addAttribute(
                "choosing", !comparable || problems.hasErrors() || offered.searched() || offered.paging() != null);
        return "portfolio/compare";
    }
}
