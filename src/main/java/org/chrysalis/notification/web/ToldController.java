package org.chrysalis.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.notification.Preferences;
import org.chrysalis.notification.Preferences.Chosen;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person is told. */
@Controller
class ToldController {

    private final Preferences preferences;
    private final ToldPage told;

    ToldController(Preferences preferences, ToldPage told) {
        this.preferences = preferences;
        this.told = told;
    }

    @GetMapping("/account/told")
    String ask(Actor actor, Model page) {
        return told.show(actor, page);
    }

    @PostMapping("/account/told")
    String choose(
            Actor actor,
            @Valid @ModelAttribute(ToldPage.FORM) ToldForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()) {
                return told.show(actor, page);
            }
            preferences.choose(actor, form.chosenDigest(), form.getAtOnce(), form.getVersion());
        } catch (Conflict stale) {
            Chosen now = preferences.of(actor);
            form.setVersion(now.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare(
                                    "notification.preferences.digest",
                                    preferences.said(now.digest()),
                                    preferences.said(form.chosenDigest()))
                            .compare(
                                    "notification.preferences.at-once",
                                    preferences.said(now.atOnce()),
                                    preferences.said(form.getAtOnce()))
                            .after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return told.show(actor, page);
        }
        Flash.success(redirect, "notification.preferences.done");
        return "redirect:/account/told";
    }
}
