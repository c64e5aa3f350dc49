package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Visibility;
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

/** Edits the words of an initiative. */
@Controller
@RequestMapping("/initiatives/{reference}/edit")
class InitiativeEditController {

    private final EditPages pages;

    InitiativeEditController(EditPages pages) {
        this.pages = pages;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Choice.all(Kind.class, "initiative.kind.");
    }

    @ModelAttribute("visibilities")
    List<Choice> visibilities() {
        return Choice.all(Visibility.class, "initiative.visibility.");
    }

    @GetMapping("")
    String words(Actor actor, @PathVariable String reference, @ModelAttribute("form") WordsForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("")
    String words(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }

    @GetMapping("/story")
    String story(Actor actor, @PathVariable String reference, @ModelAttribute("form") StoryForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("/story")
    String story(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") StoryForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }

    @GetMapping("/if-it-stops")
    String ifItStops(Actor actor, @PathVariable String reference, @ModelAttribute("form") StopsForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("/if-it-stops")
    String ifItStops(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") StopsForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }

    @GetMapping("/visibility")
    String visibility(
            Actor actor, @PathVariable String reference, @ModelAttribute("form") VisibilityForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("/visibility")
    String visibility(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") VisibilityForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }
}
