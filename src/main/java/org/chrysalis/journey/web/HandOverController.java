package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.Conditions;
import org.chrysalis.journey.HandOver;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
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

/** Gives a condition or a check-in to somebody else, or another day. */
@Controller
@RequestMapping("/initiatives/{reference}/journey")
class HandOverController {

    private static final String PAGE = "journey/hand-over";

    private final PromisePage promises;
    private final Conditions conditions;
    private final CheckIns checkIns;

    HandOverController(PromisePage promises, Conditions conditions, CheckIns checkIns) {
        this.promises = promises;
        this.conditions = conditions;
        this.checkIns = checkIns;
    }

    @GetMapping("/conditions/{id}/hand-over")
    String askCondition(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        Saved saved = promises.conditionToHandOver(actor, reference, id, page);
        promises.requireGoingOn(page);
        page.addAttribute("form", PromisePage.open(saved));
        return PAGE;
    }

    @PostMapping("/conditions/{id}/hand-over")
    Object handOverCondition(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") HandOverForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return handOver(
                new Sent(actor, form, problems, redirect),
                () -> promises.conditionToHandOver(actor, reference, id, page),
                (submission, command) -> conditions.handOver(actor, reference, id, submission, command),
                page);
    }

    @GetMapping("/check-ins/{id}/hand-over")
    String askCheckIn(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        page.addAttribute("form", PromisePage.open(promises.checkInToHandOver(actor, reference, id, page)));
        return PAGE;
    }

    @PostMapping("/check-ins/{id}/hand-over")
    Object handOverCheckIn(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") HandOverForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return handOver(
                new Sent(actor, form, problems, redirect),
                () -> promises.checkInToHandOver(actor, reference, id, page),
                (submission, command) -> checkIns.handOver(actor, reference, id, submission, command),
                page);
    }

    private record Sent(Actor actor, HandOverForm form, BindingResult problems, RedirectAttributes redirect) {}

    private Object handOver(Sent sent, Supplier<Saved> saved, BiConsumer<UUID, HandOver> service, Model page) {
        HandOverForm form = sent.form();
        Long owner = promises.owner(sent.actor(), form, saved.get().owner(), sent.problems());
        try {
            if (sent.problems().hasErrors()
                    || Attempt.refused(
                            sent.problems(),
                            () -> service.accept(Typed.token(form.getSubmission()), form.toCommand(owner)))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            Saved present = saved.get();
            if (present.done() != null) {
                sent.problems()
                        .reject(present.done().messageKey(), present.done().arguments(), null);
                return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
            }
            HandOverForm now = present.form();
            page.addAttribute(
                    "conflict",
                    form.differencesFrom(now, "journey.hand-over." + page.getAttribute("kind") + ".owner")
                            .after(meanwhile));
            form.setVersion(now.getVersion());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(sent.redirect(), "journey.hand-over.done");
        return "redirect:/initiatives/" + page.getAttribute("reference") + "/journey";
    }
}
