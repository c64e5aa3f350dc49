package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.ResumeInitiative;
import org.chrysalis.journey.Standpoints.Standpoint;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes up again an initiative that rests. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/resume")
class ResumeController {

    private static final String DRAFT = "journey-resume";
    private static final String PAGE = "journey/resume";

    private final MoveChoices choices;
    private final Pauses pauses;
    private final MeanwhilePage meanwhilePage;
    private final DraftForms drafts;

    ResumeController(MoveChoices choices, Pauses pauses, MeanwhilePage meanwhilePage, DraftForms drafts) {
        this.choices = choices;
        this.pauses = pauses;
        this.meanwhilePage = meanwhilePage;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = open(actor, reference, page);
        initiative.requireGoingOn();
        Standpoint shows = meanwhilePage.shows(initiative);
        if (shows.pause() == null) {
            throw initiative.refused("journey.resume.not-paused");
        }
        NoteForm form = NoteForm.on(shows.today(), 0);
        drafts.restore(actor, DraftForms.name(DRAFT, reference), form, page);
        form.setShown(shows.pause());
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    Object resume(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, page);
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        return new Sent(PAGE, problems, page)
                .to(
                        () -> pauses.resume(
                                actor,
                                reference,
                                form.token(),
                                new ResumeInitiative(form.day(), form.getNote(), form.getShown())),
                        met -> {
                            InitiativeHeader now = open(actor, reference, page);
                            Long rests = meanwhilePage.shows(now).pause();
                            form.setShown(rests == null ? form.getShown() : rests);
                            return meanwhilePage.resumed(PAGE, now, form, met, page);
                        },
                        () -> {
                            drafts.done(actor, DraftForms.name(DRAFT, reference));
                            Flash.success(redirect, "journey.resume.done");
                            return "redirect:/initiatives/" + reference + "/journey";
                        });
    }

    private InitiativeHeader open(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = choices.forMove(actor, reference).initiative();
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        return initiative;
    }
}
