package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.ActivityReading;
import org.chrysalis.journey.ActivityView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Submissions;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private static final String PAGE = "journey/activity";

    private final Initiatives initiatives;
    private final Activities activities;
    private final ActivityReading reading;
    private final Directory directory;
    private final Submissions submissions;

    ActivityController(
            Initiatives initiatives,
            Activities activities,
            ActivityReading reading,
            Directory directory,
            Submissions submissions) {
        this.initiatives = initiatives;
        this.activities = activities;
        this.reading = reading;
        this.directory = directory;
        this.submissions = submissions;
    }

    /** @param usual the pathway's usual activity to take up; none for one of people's own */
    @GetMapping("/new")
    String ask(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long usual,
            Actor actor,
            Model page) {
        InitiativeHeader initiative = open(actor, reference, null, page);
        ActivityForm form = new ActivityForm();
        if (usual != null) {
            form.setUsual(usual);
            form.setWording(reading.usual(initiative, usual).wording());
        }
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
        InitiativeHeader initiative = open(actor, reference, null, page);
        Long person = form.personOf(actor, directory, null, problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems,
                            () -> submissions.once(
                                    Typed.token(form.getSubmission()),
                                    actor.personId(),
                                    "activity " + reference,
                                    () -> String.valueOf(activities.add(
                                            actor, reference, form.getUsual(), form.toCommand(person)))))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            return reading.of(initiative).stream()
                    .filter(each -> each.taken() && Objects.equals(each.usualId(), form.getUsual()))
                    .findFirst()
                    .map(theirs -> conflict(actor, theirs, form, page))
                    .orElseThrow(() -> meanwhile);
        }
        return saved(reference, redirect);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        ActivityView activity = reading.one(open(actor, reference, id, page), id);
        page.addAttribute("form", ActivityForm.of(activity, label(actor, activity)));
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
        InitiativeHeader initiative = open(actor, reference, id, page);
        Long person = form.personOf(actor, directory, reading.one(initiative, id).personId(), problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems, () -> activities.change(actor, reference, id, form.toCommand(person)))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            return conflict(actor, reading.one(initiative, id), form, page);
        }
        return saved(reference, redirect);
    }

    /** What they saved beside what was typed; sending it again changes theirs. */
    private ModelAndView conflict(Actor actor, ActivityView now, ActivityForm form, Model page) {
        page.addAttribute("conflict", form.differencesFrom(now, label(actor, now)));
        page.addAttribute("path", String.valueOf(now.id()));
        form.setVersion(now.version());
        return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
    }

    /** How the field shows who does it. */
    private String label(Actor actor, ActivityView activity) {
        return activity.personId() == null
                ? ""
                : directory.label(actor, activity.personId()).orElse("");
    }

    private InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("people", directory.people(actor));
        page.addAttribute("path", id == null ? "new" : id.toString());
        return initiative;
    }

    private static String saved(String reference, RedirectAttributes redirect) {
        Flash.success(redirect, "journey.activity.saved");
        return "redirect:/initiatives/" + reference + "/activities";
    }
}
