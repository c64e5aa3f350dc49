package org.chrysalis.journey.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.ActivityView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page about one activity. */
@Component
class ActivityPage {

    static final String TEMPLATE = "journey/activity";

    private final Initiatives initiatives;
    private final Directory directory;
    private final MeanwhilePage meanwhilePage;

    ActivityPage(Initiatives initiatives, Directory directory, MeanwhilePage meanwhilePage) {
        this.initiatives = initiatives;
        this.directory = directory;
        this.meanwhilePage = meanwhilePage;
    }

    /** For who may edit the initiative; whether it goes on is for the caller. */
    InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        if (!initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("people", directory.people(actor));
        page.addAttribute("path", id == null ? "new" : id.toString());
        return initiative;
    }

    /** By which what is typed is kept: of an activity, of a usual one that is taken up, or of a new one. */
    static String draft(String reference, @Nullable Long id, @Nullable Long usual) {
        return id != null
                ? "journey-activity-" + id
                : DraftForms.name("journey-activity-new" + (usual == null ? "" : "-" + usual), reference);
    }

    ActivityForm form(Actor actor, ActivityView activity) {
        return ActivityForm.of(activity, label(actor, activity));
    }

    /** Who does it, as it was typed; whoever did it before may stay. What is wrong is noted beside its field. */
    @Nullable
    Long person(Actor actor, ActivityForm form, @Nullable Long there, BindingResult problems) {
        return form.personOf(actor, directory, there, problems);
    }

    /** What they saved beside what was typed; sending it again changes theirs. */
    ModelAndView conflict(Actor actor, ActivityView now, ActivityForm form, Conflict met, Model page) {
        page.addAttribute(
                "conflict", form.differencesFrom(now, label(actor, now)).after(met));
        page.addAttribute("path", String.valueOf(now.id()));
        form.setVersion(now.version());
        return new ModelAndView(TEMPLATE, page.asMap(), HttpStatus.CONFLICT);
    }

    /** For the form: the visit for which it is, said again when it is sent. */
    void shows(InitiativeHeader initiative, ActivityForm form) {
        form.setShownVisit(meanwhilePage.shows(initiative).visit());
    }

    /** They moved it: what is usual in the stage that it left is in the one where it stands now one of people's own. */
    ModelAndView moved(InitiativeHeader now, ActivityForm form, Conflict met, Model page) {
        shows(now, form);
        form.setUsual(null);
        return meanwhilePage.step(TEMPLATE, now, met, page);
    }

    /** How the field shows who does it. */
    private String label(Actor actor, ActivityView activity) {
        return activity.personId() == null
                ? ""
                : directory.label(actor, activity.personId()).orElse("");
    }
}
