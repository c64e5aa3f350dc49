package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.ActivityReading;
import org.chrysalis.journey.ActivityView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One activity: takes up a usual one, adds one, says who does it by when and that it is done. */
@Controller
@RequestMapping("/initiatives/{reference}/activities")
class ActivityController {

    private static final String PAGE = ActivityPage.TEMPLATE;

    private final ActivityPage activityPage;
    private final Activities activities;
    private final ActivityReading reading;
    private final DraftForms drafts;

    ActivityController(ActivityPage activityPage, Activities activities, ActivityReading reading, DraftForms drafts) {
        this.activityPage = activityPage;
        this.activities = activities;
        this.reading = reading;
        this.drafts = drafts;
    }

    /** @param usual the pathway's usual activity to take up, or what was made of it; none for one of people's own */
    @GetMapping("/new")
    String ask(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long usual,
            Actor actor,
            Model page) {
        InitiativeHeader initiative = activityPage.open(actor, reference, null, page);
        initiative.requireGoingOn();
        Optional<ActivityView> taken = reading.taken(initiative, usual);
        if (taken.isPresent()) {
            return "redirect:/initiatives/" + reference + "/activities/"
                    + taken.get().id();
        }
        ActivityForm form = new ActivityForm();
        if (usual != null) {
            form.setUsual(usual);
            form.setWording(reading.usual(initiative, usual).wording());
        }
        drafts.restore(actor, ActivityPage.draft(reference, null, usual), form, page);
        activityPage.shows(initiative, form);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping("/new")
    Object add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = activityPage.open(actor, reference, null, page);
        String draft = ActivityPage.draft(reference, null, form.getUsual());
        drafts.again(actor, draft, page);
        Long person = activityPage.person(actor, form, null, problems);
        return new Sent(PAGE, problems, page)
                .to(
                        () -> activities.add(
                                actor,
                                reference,
                                Typed.token(form.getSubmission()),
                                form.getUsual(),
                                form.getShownVisit(),
                                form.toCommand(person)),
                        meanwhile -> meanwhile.kind().equals("activity")
                                ? taken(actor, initiative, form, meanwhile, page)
                                : activityPage.moved(initiative, form, meanwhile, page),
                        () -> saved(actor, reference, draft, redirect));
    }

    /** Somebody else took the usual activity up meanwhile. */
    private ModelAndView taken(
            Actor actor, InitiativeHeader initiative, ActivityForm form, Conflict meanwhile, Model page) {
        return reading.taken(initiative, form.getUsual())
                .map(theirs -> activityPage.conflict(actor, theirs, form, meanwhile, page))
                .orElseThrow(() -> meanwhile);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = activityPage.open(actor, reference, id, page);
        initiative.requireGoingOn();
        ActivityForm form = activityPage.form(actor, reading.one(initiative, id));
        drafts.restore(actor, ActivityPage.draft(reference, id, null), form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = activityPage.open(actor, reference, id, page);
        String draft = ActivityPage.draft(reference, id, null);
        drafts.again(actor, draft, page);
        Long person =
                activityPage.person(actor, form, reading.one(initiative, id).personId(), problems);
        return new Sent(PAGE, problems, page)
                .to(
                        () -> activities.change(actor, reference, id, form.toCommand(person)),
                        meanwhile -> activityPage.conflict(actor, reading.one(initiative, id), form, meanwhile, page),
                        () -> saved(actor, reference, draft, redirect));
    }

    private String saved(Actor actor, String reference, String draft, RedirectAttributes redirect) {
        drafts.done(actor, draft);
        Flash.success(redirect, "journey.activity.saved");
        return "redirect:/initiatives/" + reference + "/activities";
    }
}
