package org.chrysalis.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.risk.RiskKinds;
import org.chrysalis.risk.RiskScale;
import org.chrysalis.risk.RiskScales;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators see to whom or what risks may happen, and choose the scale. */
@Controller
@RequestMapping("/admin/risk")
class RiskAdminController {

    private static final String SCALE = "risk/scale";

    private final RiskKinds kinds;
    private final RiskScales scales;

    RiskAdminController(RiskKinds kinds, RiskScales scales) {
        this.kinds = kinds;
        this.scales = scales;
    }

    @GetMapping
    String index(Actor actor, @ModelAttribute("form") KindForm form, Model page) {
        page.addAttribute("kinds", kinds.all(actor));
        page.addAttribute("peopleChoice", List.of(Choice.message(true, "risk.kind.people.yes")));
        page.addAttribute("scale", scales.of(actor.organisationId()));
        return "risk/admin";
    }

    @PostMapping
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") KindForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        actor.require(Permission.MANAGE_SETTINGS);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> kinds.add(actor, Typed.token(form.getSubmission()), form.getName(), form.isPeople()))) {
            return index(actor, form, page);
        }
        Flash.success(redirect, "risk.kind.added", form.getName());
        return "redirect:/admin/risk";
    }

    @GetMapping("/scale")
    String scale(Actor actor, Model page) {
        actor.require(Permission.MANAGE_SETTINGS);
        page.addAttribute("form", ScaleForm.of(scales.of(actor.organisationId())));
        return SCALE;
    }

    @PostMapping("/scale")
    String change(
            Actor actor,
            @Valid @ModelAttribute("form") ScaleForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        actor.require(Permission.MANAGE_SETTINGS);
        form.requireNoGaps(problems);
        try {
            if (problems.hasErrors() || Attempt.refused(problems, () -> scales.change(actor, form.toScale()))) {
                return SCALE;
            }
        } catch (Conflict meanwhile) {
            RiskScale now = scales.of(actor.organisationId());
            RiskScale typed = form.toScale();
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare(
                                    "risk.likelihood",
                                    String.join(", ", now.likelihood()),
                                    String.join(", ", typed.likelihood()))
                            .compare("risk.impact", String.join(", ", now.impact()), String.join(", ", typed.impact()))
                            .after(meanwhile));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return SCALE;
        }
        Flash.success(redirect, "risk.scale.changed");
        return "redirect:/admin/risk";
    }
}
