package org.chrysalis.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskScale;
import org.chrysalis.risk.RiskView;
import org.chrysalis.risk.Risks;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
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

/** One risk: its scores over time for whoever sees it, its form for whoever may change it. */
@Controller
@RequestMapping("/initiatives/{reference}/risks/{id}")
class RiskController {

    private final InitiativePage initiativePage;
    private final Risks risks;
    private final RiskPage riskPage;
    private final ShownRisk shown;

    RiskController(InitiativePage initiativePage, Risks risks, RiskPage riskPage, ShownRisk shown) {
        this.initiativePage = initiativePage;
        this.risks = risks;
        this.riskPage = riskPage;
        this.shown = shown;
    }

    @KeepsDraft
    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        RiskView risk = shown.one(initiative, id);
        boolean changeable = !initiative.ended() && initiative.editableBy(actor);
        if (changeable) {
            RiskScale scale = riskPage.whole(actor, initiative, risk, page);
            page.addAttribute("form", RiskForm.of(risk, scale.levels()));
        }
        return shown.page(actor, initiative, risk, changeable, page);
    }

    @KeepsDraft
    @PostMapping
    String change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") RiskForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("changing", true);
        RiskView risk = shown.one(initiative, id);
        Long owner = riskPage.ownerOf(actor, form, risk, problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> risks.change(actor, reference, id, form.toCommand(owner)))) {
                riskPage.whole(actor, initiative, risk, page);
                return shown.page(actor, initiative, risk, true, page);
            }
        } catch (Conflict meanwhile) {
            RiskView now = shown.one(initiative, id);
            riskPage.whole(actor, initiative, now, page);
            page.addAttribute("conflict", riskPage.differences(now, form, page).after(meanwhile));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return shown.page(actor, initiative, now, true, page);
        }
        return done(reference, "risk.changed", redirect);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        risks.withdraw(actor, reference, id, version);
        return done(reference, "risk.withdrawn", redirect);
    }

    private static String done(String reference, String message, RedirectAttributes redirect) {
        Flash.success(redirect, message);
        return "redirect:/initiatives/" + reference + "/risks";
    }
}
