package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.people.Actor;
import org.chrysalis.people.OrganisationSettings;
import org.chrysalis.people.OrganisationSettings.View;
import org.chrysalis.people.Statement;
import org.chrysalis.people.Statements;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OrganisationController {

    private final OrganisationSettings settings;
    private final Statements statements;

    OrganisationController(OrganisationSettings settings, Statements statements) {
        this.settings = settings;
        this.statements = statements;
    }

    @GetMapping("/admin/organisation")
    String show(Actor actor, @ModelAttribute("form") OrganisationForm form, Model page) {
        form.show(settings.view(actor));
        return page(actor, page);
    }

    @PostMapping("/admin/organisation")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors() || Attempt.refused(problems, () -> settings.change(actor, form.toCommand()))) {
                return page(actor, page);
            }
        } catch (Conflict stale) {
            View present = settings.view(actor);
            form.setVersion(present.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("people.organisation.name", present.name(), form.getName())
                            .compare("people.organisation.accent", present.accent(), form.getAccent())
                            .compare("people.organisation.quiet-days", present.quietDays(), form.getQuietDays())
                            .after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(actor, page);
        }
        Flash.success(redirect, "people.organisation.saved");
        return "redirect:/admin/organisation";
    }

    private String page(Actor actor, Model page) {
        page.addAttribute("settings", settings.view(actor));
        page.addAttribute("statements", Statement.values());
        page.addAttribute("incomplete", statements.incomplete(actor));
        return "people/organisation";
    }
}
