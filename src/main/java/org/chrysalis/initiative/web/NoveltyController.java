package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.DriverKind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.PartFate;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits where an initiative comes from, what is new in it and why now. */
@Controller
@RequestMapping("/initiatives/{reference}/edit")
class NoveltyController {

    private final EditPages pages;

    NoveltyController(EditPages pages) {
        this.pages = pages;
    }

    @ModelAttribute("origins")
    List<Choice> origins() {
        return Choice.all(Origin.class, "initiative.origin.");
    }

    @ModelAttribute("fates")
    List<Choice> fates() {
        return Choice.withNone("initiative.origin-part.none", Choice.all(PartFate.class, "initiative.origin-part."));
    }

    @ModelAttribute("samePart")
    List<Choice> samePart() {
        return List.of(Choice.message("true", "initiative.origin-part.same.yes"));
    }

    @ModelAttribute("lenses")
    List<Choice> lenses() {
        return Choice.all(Lens.class, "initiative.lens.");
    }

    @ModelAttribute("driverKinds")
    List<Choice> driverKinds() {
        return Choice.all(DriverKind.class, "initiative.driver.");
    }

    @GetMapping("/origin")
    String origin(Actor actor, @PathVariable String reference, @ModelAttribute("form") OriginForm form, Model page) {
        String shown = pages.show(actor, reference, form, page);
        form.offerParts();
        return shown;
    }

    /** One more part is asked for; what was typed stays. */
    @PostMapping(path = "/origin", params = "then=part")
    String anotherPart(
            Actor actor,
            @PathVariable String reference,
            @ModelAttribute("form") OriginForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page) {
        form.offerAnother();
        return pages.again(new EditPages.Sent(actor, reference, problems, response), form, page);
    }

    @PostMapping("/origin")
    String origin(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") OriginForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        form.requireWhole(problems);
        String next = pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
        form.offerParts();
        return next;
    }

    @GetMapping("/new")
    String isNew(Actor actor, @PathVariable String reference, @ModelAttribute("form") NewForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("/new")
    String isNew(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") NewForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }

    @GetMapping("/drivers")
    String drivers(Actor actor, @PathVariable String reference, @ModelAttribute("form") DriversForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("/drivers")
    String drivers(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") DriversForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }
}
