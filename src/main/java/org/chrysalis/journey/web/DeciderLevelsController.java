package org.chrysalis.journey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.DeciderLevels;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** At what level those decide whose names are no member's: what the portfolio does not know by itself. */
@Controller
@RequestMapping("/portfolio/deciders")
class DeciderLevelsController {

    private static final String PAGE = "journey/deciders";

    private final DeciderLevels levels;

    DeciderLevelsController(DeciderLevels levels) {
        this.levels = levels;
    }

    @GetMapping
    String show(Actor actor, @RequestParam(name = "page", defaultValue = "1") String number, Model page) {
        DeciderLevels.Page shown = fill(actor, number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 1, page);
        page.addAttribute("form", DeciderLevelsForm.of(shown.deciders()));
        return PAGE;
    }

    @PostMapping
    String place(
            Actor actor,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("form") DeciderLevelsForm form,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            levels.place(actor, form.places());
        } catch (Conflict meanwhile) {
            DeciderLevels.Page shown = fill(actor, number, page);
            page.addAttribute("form", form.over(shown.deciders()));
            page.addAttribute("meanwhile", form.meanwhile(shown.deciders()));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        Flash.success(redirect, "journey.deciders.levels.done");
        return "redirect:/portfolio/deciders";
    }

    private DeciderLevels.Page fill(Actor actor, int number, Model page) {
        DeciderLevels.Page shown = levels.page(actor, number);
        List<Choice> choices = new ArrayList<>(List.of(Choice.message("", "journey.deciders.levels.unknown")));
        shown.roles().forEach(role -> choices.add(Choice.of(role.level(), role.name())));
        choices.add(Choice.message(DeciderLevels.BODY, "journey.deciders.levels.body"));
        choices.add(Choice.message(DeciderLevels.OUTSIDE, "journey.deciders.levels.outside"));
        page.addAttribute("deciders", shown);
        page.addAttribute("choices", choices);
        page.addAttribute("pages", PageLinks.of(shown.paging(), QueryString.of("/portfolio/deciders")));
        return shown;
    }
}
