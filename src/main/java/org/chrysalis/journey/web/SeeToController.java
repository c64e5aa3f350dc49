package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.CheckInDone;
import org.chrysalis.journey.CheckInView;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.ConditionView;
import org.chrysalis.journey.Conditions;
import org.chrysalis.journey.JourneyDetails;
import org.chrysalis.journey.MeetCondition;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.web.Attempt;
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

/** Records that what was promised was seen to: a condition met, a check-in done. */
@Controller
@RequestMapping("/initiatives/{reference}/journey")
class SeeToController {

    private static final String PAGE = "journey/see-to";

    private final Initiatives initiatives;
    private final JourneyDetails details;
    private final Conditions conditions;
    private final CheckIns checkIns;
    private final Clock clock;

    SeeToController(
            Initiatives initiatives, JourneyDetails details, Conditions conditions, CheckIns checkIns, Clock clock) {
        this.initiatives = initiatives;
        this.details = details;
        this.conditions = conditions;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @GetMapping("/conditions/{id}")
    String askCondition(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        ConditionView condition = condition(actor, reference, id, page);
        page.addAttribute("form", NoteForm.on(LocalDate.now(clock), condition.version()));
        return PAGE;
    }

    @PostMapping("/conditions/{id}")
    String meet(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        condition(actor, reference, id, page);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> conditions.meet(
                                actor,
                                reference,
                                id,
                                new MeetCondition(form.day(), form.getNote(), form.getVersion())))) {
            return PAGE;
        }
        Flash.success(redirect, "journey.condition.done");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    @GetMapping("/check-ins/{id}")
    String askCheckIn(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        CheckInView checkIn = checkIn(actor, reference, id, page);
        page.addAttribute("form", NoteForm.on(LocalDate.now(clock), checkIn.version()));
        return PAGE;
    }

    @PostMapping("/check-ins/{id}")
    String tickOff(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        checkIn(actor, reference, id, page);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> checkIns.tickOff(
                                actor,
                                reference,
                                id,
                                new CheckInDone(form.day(), form.getNote(), form.getVersion())))) {
            return PAGE;
        }
        Flash.success(redirect, "journey.check-in.ticked");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    private ConditionView condition(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        ConditionView condition = details.condition(actor, initiative, id);
        require(actor, initiative, condition.mine());
        initiative.requireGoingOn();
        fill(initiative, "conditions", id, condition.wording(), page);
        return condition;
    }

    private CheckInView checkIn(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        CheckInView checkIn = details.checkIn(actor, initiative, id);
        require(actor, initiative, checkIn.mine());
        fill(initiative, "check-ins", id, checkIn.what(), page);
        return checkIn;
    }

    private static void require(Actor actor, InitiativeHeader initiative, boolean mine) {
        if (!mine && !initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
    }

    private static void fill(InitiativeHeader initiative, String kind, long id, String what, Model page) {
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("kind", kind);
        page.addAttribute("id", id);
        page.addAttribute("what", what);
    }
}
