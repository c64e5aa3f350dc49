package org.chrysalis.risk.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.risk.RiskCounts;
import org.chrysalis.risk.RiskReading;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.RiskView;
import org.chrysalis.risk.Risks;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab with the risks: those to people first, and one line that adds another. */
@Controller
@RequestMapping("/initiatives/{reference}/risks")
class RisksController {

    private static final int PAGE_SIZE = 50;

    private final InitiativePage initiativePage;
    private final Risks risks;
    private final RiskReading reading;
    private final RiskPage riskPage;

    RisksController(InitiativePage initiativePage, Risks risks, RiskReading reading, RiskPage riskPage) {
        this.initiativePage = initiativePage;
        this.risks = risks;
        this.reading = reading;
        this.riskPage = riskPage;
    }

    /** The risks of one heading. */
    record Group(String titleKey, List<RiskView> risks) {}

    @GetMapping
    String list(
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            @ModelAttribute("form") RiskForm form,
            Model model) {
        return show(initiativePage.open(actor, reference, RiskFrame.TAB, model), page, actor, model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") RiskForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, model);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> risks.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand(null)))) {
            return show(initiative, 1, actor, model);
        }
        Flash.success(redirect, "risk.added");
        return "redirect:/initiatives/" + reference + "/risks";
    }

    private String show(InitiativeHeader initiative, int number, Actor actor, Model model) {
        RiskCounts counts = reading.counts(initiative);
        Paging paging = Paging.of(number, PAGE_SIZE, counts.total());
        List<RiskView> shown = reading.of(initiative, paging);
        model.addAttribute("counts", counts);
        model.addAttribute("groups", groups(shown, initiative.ended()));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "pages", PageLinks.of(paging, QueryString.of("/initiatives/" + initiative.reference() + "/risks")));
        model.addAttribute("sections", RiskFrame.sections(initiative.reference(), false));
        boolean changeable = !initiative.ended() && initiative.editableBy(actor);
        model.addAttribute("changeable", changeable);
        model.addAttribute("exportable", actor.may(Permission.EXPORT));
        if (changeable) {
            riskPage.quick(initiative, model);
        }
        return "risk/risks";
    }

    private static List<Group> groups(List<RiskView> shown, boolean ended) {
        return List.of(
                        new Group(
                                ended ? "risk.group.people.ended" : "risk.group.people",
                                shown.stream()
                                        .filter(risk ->
                                                risk.people() && !risk.state().over())
                                        .toList()),
                        new Group(
                                "risk.group.happened",
                                shown.stream().filter(RiskView::harmed).toList()),
                        new Group(
                                "risk.group.closed",
                                shown.stream()
                                        .filter(risk -> risk.people() && risk.state() == RiskState.CLOSED)
                                        .toList()),
                        new Group(
                                ended ? "risk.group.other.ended" : "risk.group.other",
                                shown.stream()
                                        .filter(risk ->
                                                !risk.people() && !risk.state().over())
                                        .toList()),
                        new Group(
                                "risk.group.over",
                                shown.stream()
                                        .filter(risk ->
                                                !risk.people() && risk.state().over())
                                        .toList()))
                .stream()
                .filter(group -> !group.risks().isEmpty())
                .toList();
    }
}
