package org.chrysalis.initiative.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.Reaching;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what people think of an initiative's reach, and takes one more view. */
@Controller
@RequestMapping("/initiatives/{reference}/reach")
class ReachController {

    private static final String PAGE = "initiative/reach";
    private static final String DRAFT = "initiative-reach";

    private final ReachPage reachPage;
    private final Reaching reaching;
    private final DraftForms drafts;
    private final Clock clock;

    ReachController(ReachPage reachPage, Reaching reaching, DraftForms drafts, Clock clock) {
        this.reachPage = reachPage;
        this.reaching = reaching;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, Model page) {
        ReachForm form = ReachForm.on(LocalDate.now(clock));
        page.addAttribute("form", form);
        reachPage.fill(actor, reference, page);
        drafts.restore(actor, DraftForms.name(DRAFT, reference), form, page);
        return PAGE;
    }

    @PostMapping
    String hold(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") ReachForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> reaching.hold(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            reachPage.fill(actor, reference, page);
            drafts.again(actor, DraftForms.name(DRAFT, reference), page);
            return PAGE;
        }
        drafts.done(actor, DraftForms.name(DRAFT, reference));
        Flash.success(redirect, "initiative.reach.done");
        return "redirect:/initiatives/" + reference + "/reach";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable String reference, @PathVariable long id, RedirectAttributes redirect) {
        reaching.withdraw(actor, reference, id);
        Flash.success(redirect, "initiative.reach.withdrawn");
        return "redirect:/initiatives/" + reference + "/reach";
    }
}
