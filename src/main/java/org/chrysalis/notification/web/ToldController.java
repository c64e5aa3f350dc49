package org.chrysalis.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.notification.CalendarFeed;
import org.chrysalis.notification.Digest;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Preferences;
import org.chrysalis.notification.Preferences.Chosen;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
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

    private static final String PAGE = "notification/told";

    private final Preferences preferences;
    private final CalendarFeed calendar;

    ToldController(Preferences preferences, CalendarFeed calendar) {
        this.preferences = preferences;
        this.calendar = calendar;
    }

    @ModelAttribute("digests")
    List<Choice> digests() {
        return Choice.all(Digest.class, "notification.digest.");
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return NoticeKind.choices().stream()
                .map(kind -> Choice.message(kind.name(), "notification.kind." + kind.key()))
                .toList();
    }

    @ModelAttribute("mailed")
    boolean mailed() {
        return preferences.mailed();
    }

    @GetMapping("/account/told")
    String ask(Actor actor, Model page) {
        page.addAttribute("form", ToldForm.of(preferences.of(actor)));
        return show(actor, page);
    }

    @PostMapping("/account/told")
    String choose(
            Actor actor,
            @Valid @ModelAttribute("form") ToldForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()) {
                return show(actor, page);
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
            return show(actor, page);
        }
        Flash.success(redirect, "notification.preferences.done");
        return "redirect:/account/told";
    }

    private String show(Actor actor, Model page) {
        page.addAttribute("calendarSince", calendar.madeOn(actor));
        return PAGE;
    }
}
