package org.chrysalis.people.web;

import java.io.IOException;
import org.chrysalis.people.Actor;
import org.chrysalis.people.OrganisationSettings;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class LogoController {

    private final OrganisationSettings settings;

    LogoController(OrganisationSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/admin/organisation/logo")
    String ask(Actor actor, @ModelAttribute("form") LogoForm form, Model page) {
        page.addAttribute("settings", settings.view(actor));
        return "people/logo";
    }

    @PostMapping("/admin/organisation/logo")
    String change(
            Actor actor,
            @ModelAttribute("form") LogoForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect)
            throws IOException {
        byte[] picture = form.getLogo() == null ? new byte[0] : form.getLogo().getBytes();
        if (Attempt.refused(problems, () -> settings.changeLogo(actor, picture))) {
            return ask(actor, form, page);
        }
        Flash.success(redirect, "people.logo.saved");
        return "redirect:/admin/organisation";
    }

    @PostMapping("/admin/organisation/logo/remove")
    String remove(Actor actor, RedirectAttributes redirect) {
        settings.removeLogo(actor);
        Flash.success(redirect, "people.logo.removed");
        return "redirect:/admin/organisation";
    }
}
