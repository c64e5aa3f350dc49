package org.chrysalis.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskKindView;
import org.chrysalis.risk.RiskKinds;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
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

/** Renames a kind of risk that the organisation added, takes it out of use and brings it back. */
@Controller
@RequestMapping("/admin/risk/kinds/{id}")
class RiskKindController {

    private static final String PAGE = "risk/kind";
    private static final String BACK = "redirect:/admin/risk";

    private final RiskKinds kinds;

    RiskKindController(RiskKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") KindForm form, Model page) {
        RiskKindView kind = kinds.own(actor, id);
        form.setName(kind.name());
        form.setVersion(kind.version());
        page.addAttribute("id", id);
        return PAGE;
    }

    @PostMapping
    String rename(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") KindForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RiskKindView present = kinds.own(actor, id);
        page.addAttribute("id", id);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> kinds.rename(actor, id, form.getVersion(), form.getName()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            form.setVersion(present.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("risk.kind.name", present.name(), form.getName())
                            .after(meanwhile));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        Flash.success(redirect, "risk.kind.saved");
        return BACK;
    }

    @PostMapping("/retire")
    String retire(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        kinds.retire(actor, id, version);
        Flash.success(redirect, "risk.kind.retired");
        return BACK;
    }

    @PostMapping("/restore")
    String restore(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        kinds.restore(actor, id, version);
        Flash.success(redirect, "risk.kind.restored");
        return BACK;
    }
}
