package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.ResumeInitiative;
import org.chrysalis.journey.Standpoints.Standpoint;
import org.chrysalis.journey.web.StepForms.Shown;
import org.chrysalis.people.Actor;
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

    private static final String PAGE = "journey/resume";

    private final MoveChoices choices;
    private final StepForms forms;
    private final Pauses pauses;
    private final MeanwhilePage meanwhilePage;

    ResumeController(MoveChoices choices, StepForms forms, Pauses pauses, MeanwhilePage meanwhilePage) {
        this.choices = choices;
        this.forms = forms;
        this.pauses = pauses;
        this.meanwhilePage = meanwhilePage;
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
        String template = forms.show(shown(actor, reference, page), form);
        form.setShown(shows.pause());
        return template;
    }

    @PostMapping
    Object resume(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, page);
        StepForms.sayToo(problems, form.getDate(), day -> pauses.requireResumed(initiative, day));
        return forms.send(
                shown(actor, reference, page),
                problems,
                redirect,
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
                });
    }

    private static Shown shown(Actor actor, String reference, Model page) {
        return new Shown(
                actor, reference, PAGE, DraftForms.name("journey-resume", reference), "journey.resume.done", page);
    }

    private InitiativeHeader open(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = choices.forMove(actor, reference).initiative();
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        return initiative;
    }
}
