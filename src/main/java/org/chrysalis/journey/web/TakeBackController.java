package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.Conditions;
import org.chrysalis.journey.TakeBack;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
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

/** Takes back that a condition is met or a check-in done: it is open again. */
@Controller
@RequestMapping("/initiatives/{reference}/journey")
class TakeBackController {

    private static final String PAGE = "journey/take-back";

    private final PromisePage promises;
    private final Conditions conditions;
    private final CheckIns checkIns;

    TakeBackController(PromisePage promises, Conditions conditions, CheckIns checkIns) {
        this.promises = promises;
        this.conditions = conditions;
        this.checkIns = checkIns;
    }

    @KeepsDraft
    @GetMapping("/conditions/{id}/take-back")
    String askCondition(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        Saved saved = promises.conditionToHandOver(actor, reference, id, page);
        promises.requireGoingOn(page);
        return ask(saved, page);
    }

    @KeepsDraft
    @PostMapping("/conditions/{id}/take-back")
    Object takeBackCondition(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") TakeBackForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return takeBack(
                new Sent(actor, form, problems, redirect),
                () -> promises.conditionToHandOver(actor, reference, id, page),
                (submission, command) -> conditions.takeBack(actor, reference, id, submission, command),
                page);
    }

    @KeepsDraft
    @GetMapping("/check-ins/{id}/take-back")
    String askCheckIn(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        return ask(promises.checkInToHandOver(actor, reference, id, page), page);
    }

    @KeepsDraft
    @PostMapping("/check-ins/{id}/take-back")
    Object takeBackCheckIn(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") TakeBackForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return takeBack(
                new Sent(actor, form, problems, redirect),
                () -> promises.checkInToHandOver(actor, reference, id, page),
                (submission, command) -> checkIns.takeBack(actor, reference, id, submission, command),
                page);
    }

    private static String ask(Saved saved, Model page) {
        if (saved.done() == null) {
            throw new Refused(null, "journey.take-back.open")
                    .leadingTo("/initiatives/" + page.getAttribute("reference") + "/journey", "journey.hand-over.see");
        }
        page.addAttribute("form", TakeBackForm.from(saved.form()));
        return PAGE;
    }

    private record Sent(Actor actor, TakeBackForm form, BindingResult problems, RedirectAttributes redirect) {}

    private Object takeBack(Sent sent, Supplier<Saved> saved, BiConsumer<UUID, TakeBack> service, Model page) {
        TakeBackForm form = sent.form();
        Long owner = promises.owner(sent.actor(), form, saved.get().owner(), sent.problems());
        try {
            if (sent.problems().hasErrors()
                    || Attempt.refused(
                            sent.problems(),
                            () -> service.accept(Typed.token(form.getSubmission()), form.toTakeBack(owner)))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            Saved now = saved.get();
            if (now.done() == null) {
                sent.problems().reject("journey.take-back.open");
            } else {
                page.addAttribute("conflict", new Differences().after(meanwhile));
                form.setVersion(now.form().getVersion());
            }
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(sent.redirect(), "journey.take-back.done");
        return "redirect:/initiatives/" + page.getAttribute("reference") + "/journey";
    }
}
