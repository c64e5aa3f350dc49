package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chrysalis.journey.CheckInView;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.ConditionView;
import org.chrysalis.journey.Conditions;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that what was promised was seen to, a condition met or a check-in done, and puts right what was recorded of it. */
@Controller
@RequestMapping("/initiatives/{reference}/journey")
class SeeToController {

    private static final String PAGE = "journey/see-to";

    private final PromisePage promises;
    private final Conditions conditions;
    private final CheckIns checkIns;
    private final Clock clock;

    SeeToController(PromisePage promises, Conditions conditions, CheckIns checkIns, Clock clock) {
        this.promises = promises;
        this.conditions = conditions;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @KeepsDraft
    @GetMapping("/conditions/{id}")
    String askCondition(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        ConditionView condition = promises.condition(actor, reference, id, page);
        promises.requireGoingOn(page);
        page.addAttribute(
                "form",
                SeeToForm.recorded(condition.metOn(), condition.metNote(), LocalDate.now(clock), condition.version()));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/conditions/{id}")
    Object meet(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") SeeToForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        promises.condition(actor, reference, id, page);
        return send(
                new Sent(form, problems, redirect, page),
                "journey.condition.done",
                token -> conditions.meet(actor, reference, id, token, form.toMeetCondition()),
                () -> {
                    ConditionView now = promises.condition(actor, reference, id, page);
                    form.setVersion(now.version());
                    return form.differencesFrom(now.metOn(), now.metNote(), "journey.see-to.conditions.note");
                });
    }

    @KeepsDraft
    @GetMapping("/check-ins/{id}")
    String askCheckIn(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        CheckInView checkIn = promises.checkIn(actor, reference, id, page);
        page.addAttribute(
                "form", SeeToForm.recorded(checkIn.doneOn(), checkIn.note(), LocalDate.now(clock), checkIn.version()));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/check-ins/{id}")
    Object tickOff(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") SeeToForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        promises.checkIn(actor, reference, id, page);
        return send(
                new Sent(form, problems, redirect, page),
                "journey.check-in.ticked",
                token -> checkIns.tickOff(actor, reference, id, token, form.toCheckInDone()),
                () -> {
                    CheckInView now = promises.checkIn(actor, reference, id, page);
                    form.setVersion(now.version());
                    return form.differencesFrom(now.doneOn(), now.note(), "journey.see-to.check-ins.note");
                });
    }

    private record Sent(SeeToForm form, BindingResult problems, RedirectAttributes redirect, Model page) {}

    /** @param meanwhile what they recorded beside what was typed; sending it again puts theirs right */
    private static Object send(Sent sent, String doneKey, Consumer<UUID> service, Supplier<Differences> meanwhile) {
        sent.form().requireWhy(sent.problems());
        try {
            if (sent.problems().hasErrors()
                    || Attempt.refused(
                            sent.problems(),
                            () -> service.accept(Typed.token(sent.form().getSubmission())))) {
                return PAGE;
            }
        } catch (Conflict conflict) {
            sent.page().addAttribute("conflict", meanwhile.get().after(conflict));
            return new ModelAndView(PAGE, sent.page().asMap(), HttpStatus.CONFLICT);
        }
        String journey = "/initiatives/" + sent.page().getAttribute("reference") + "/journey";
        if (sent.form().isCorrecting()) {
            Flash.success(sent.redirect(), "journey.correct.done");
        } else {
            Flash.mendable(
                    sent.redirect(),
                    doneKey,
                    "journey.see-to.mistake",
                    journey + "/" + sent.page().getAttribute("kind") + "/"
                            + sent.page().getAttribute("id") + "/take-back");
        }
        return "redirect:" + journey;
    }
}
