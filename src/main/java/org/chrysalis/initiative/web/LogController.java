package org.chrysalis.initiative.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Register;
import org.chrysalis.initiative.SimilarNames;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Today;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logs an initiative on one page. */
@Controller
@RequestMapping("/initiatives/new")
class LogController {

    private static final String DRAFT = "initiative-new";
    private static final String PAGE = "initiative/log";

    private final Register register;
    private final Choices choices;
    private final SimilarNames similarNames;
    private final DraftForms drafts;

    LogController(Register register, Choices choices, SimilarNames similarNames, DraftForms drafts) {
        this.register = register;
        this.choices = choices;
        this.similarNames = similarNames;
        this.drafts = drafts;
    }

    @GetMapping
    String show(Actor actor, @Today LocalDate today, Model page) {
        actor.require(Permission.VIEW_INITIATIVES);
        Choices.ForLogging offered = offer(actor, page);
        LogForm form = LogForm.empty(offered.labelOf(actor.personId()), today);
        drafts.restore(actor, DRAFT, form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    /** The page's other button: one more field for a lead, and everything typed stays. */
    @PostMapping(params = "then=lead")
    String addLead(Actor actor, @ModelAttribute("form") LogForm form, Model page) {
        if (form.getLeads().size() < LogForm.MOST_LEADS) {
            form.getLeads().add("");
        }
        return again(actor, page);
    }

    @PostMapping
    String log(
            Actor actor,
            @Valid @ModelAttribute("form") LogForm form,
            BindingResult problems,
            @RequestParam(defaultValue = "save") String then,
            Model page,
            RedirectAttributes redirect) {
        Optional<List<Long>> leads = Attempt.of(problems, () -> choices.people(actor, "leads", form.getLeads()));
        if (problems.hasErrors() || leads.isEmpty()) {
            return again(actor, page);
        }
        if (form.showsSimilar() && !isLogged(actor, form, problems)) {
            List<SimilarNames.Similar> similar = similarNames.to(actor, form.getName());
            if (!similar.isEmpty()) {
                form.setSeen(form.getName());
                page.addAttribute("similar", similar);
                page.addAttribute("goOn", then.equals("more") ? then : "save");
                return again(actor, page);
            }
        }
        Optional<String> reference = problems.hasErrors()
                ? Optional.empty()
                : Attempt.of(
                        problems,
                        () -> register.logOnce(actor, Typed.token(form.getSubmission()), form.toCommand(leads.get())));
        if (reference.isEmpty()) {
            return again(actor, page);
        }
        drafts.done(actor, DRAFT);
        boolean edits = actor.may(Permission.EDIT_OWN_INITIATIVES) || actor.may(Permission.EDIT_ALL_INITIATIVES);
        Flash.success(redirect, said(actor, leads.get()), form.getName(), reference.get());
        return "redirect:/initiatives/" + reference.get() + (then.equals("more") && edits ? "/tasks" : "");
    }

    private static String said(Actor actor, List<Long> leads) {
        if (actor.may(Permission.EDIT_ALL_INITIATIVES) || leads.contains(actor.personId())) {
            return "initiative.log.done";
        }
        return actor.may(Permission.EDIT_OWN_INITIATIVES) ? "initiative.log.done.team" : "initiative.log.done.seen";
    }

    private boolean isLogged(Actor actor, LogForm form, BindingResult problems) {
        return Attempt.of(problems, () -> register.loggedBefore(actor, Typed.token(form.getSubmission())))
                .flatMap(before -> before)
                .isPresent();
    }

    private String again(Actor actor, Model page) {
        offer(actor, page);
        drafts.again(actor, DRAFT, page);
        return PAGE;
    }

    private Choices.ForLogging offer(Actor actor, Model page) {
        Choices.ForLogging offered = choices.forLogging(actor);
        page.addAttribute(
                "stages",
                offered.stages().stream()
                        .map(stage -> Choice.of(stage.id(), stage.name()))
                        .toList());
        page.addAttribute("teams", TeamChoices.of(offered.teams()));
        page.addAttribute("people", offered.people());
        page.addAttribute("kinds", Choice.all(Kind.class, "initiative.kind."));
        page.addAttribute("visibilities", Choice.all(Visibility.class, "initiative.visibility."));
        return offered;
    }
}
