package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.Choices;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits who leads an initiative, who is in its team, and its themes. */
@Controller
@RequestMapping("/initiatives/{reference}/edit")
class InitiativePeopleController {

    private final EditPages pages;
    private final Choices choices;

    InitiativePeopleController(EditPages pages, Choices choices) {
        this.pages = pages;
        this.choices = choices;
    }

    @ModelAttribute("people")
    Directory.People directory(Actor actor) {
        return choices.people(actor);
    }

    @ModelAttribute("themes")
    List<String> themes(Actor actor) {
        return choices.themes(actor);
    }

    @GetMapping("/people")
    String people(Actor actor, @PathVariable String reference, @ModelAttribute("form") PeopleForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("/people")
    String people(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") PeopleForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }

    @GetMapping("/tags")
    String tags(Actor actor, @PathVariable String reference, @ModelAttribute("form") TagsForm form, Model page) {
        return pages.show(actor, reference, form, page);
    }

    @PostMapping("/tags")
    String tags(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") TagsForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        return pages.save(new EditPages.Sent(actor, reference, problems, response), form, page, redirect);
    }

    /** One more field for a lead, and everything typed stays. */
    @PostMapping(path = "/people", params = "then=lead")
    String addLead(
            Actor actor,
            @PathVariable String reference,
            @ModelAttribute("form") PeopleForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page) {
        form.getLeads().add("");
        return pages.again(new EditPages.Sent(actor, reference, problems, response), form, page);
    }

    /** One more field for somebody of the team. */
    @PostMapping(path = "/people", params = "then=member")
    String addMember(
            Actor actor,
            @PathVariable String reference,
            @ModelAttribute("form") PeopleForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model page) {
        form.getMembers().add("");
        return pages.again(new EditPages.Sent(actor, reference, problems, response), form, page);
    }
}
