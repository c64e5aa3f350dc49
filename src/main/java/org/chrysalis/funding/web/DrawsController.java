package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import org.chrysalis.funding.Draws;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
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

/** What an initiative takes from elsewhere, summed by team, and one line to add to it. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/draw")
class DrawsController {

    private final DrawPages drawPages;
    private final DrawEntry entry;
    private final Draws draws;

    DrawsController(DrawPages drawPages, DrawEntry entry, Draws draws) {
        this.drawPages = drawPages;
        this.entry = entry;
        this.draws = draws;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = drawPages.open(actor, reference, page);
        page.addAttribute("form", drawPages.emptyForm());
        return drawPages.list(actor, initiative, page);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = drawPages.open(actor, reference, page);
        initiative.requireEditableBy(actor);
        if (!entry.added(actor, reference, form, problems)) {
            return drawPages.list(actor, initiative, page);
        }
        Flash.success(redirect, "funding.draw.saved");
        return back(reference);
    }

    /** What was entered by mistake. */
    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        draws.withdraw(actor, reference, id, version);
        Flash.success(redirect, "funding.withdrawn");
        return back(reference);
    }

    private static String back(String reference) {
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.DRAW;
    }
}
