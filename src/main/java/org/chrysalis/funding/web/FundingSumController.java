package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.FundingPurpose;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.FundingView;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Submissions;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
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

/** One sum with all that can be said of it: adds it, changes it, takes it out. */
@Controller
@RequestMapping("/initiatives/{reference}/funding")
class FundingSumController {

    private static final String PAGE = "funding/sum";

    private final FundingSections sections;
    private final FundingLedger ledger;
    private final FundingReading reading;
    private final Submissions submissions;
    private final Clock clock;

    FundingSumController(
            FundingSections sections,
            FundingLedger ledger,
            FundingReading reading,
            Submissions submissions,
            Clock clock) {
        this.sections = sections;
        this.ledger = ledger;
        this.reading = reading;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        open(actor, reference, "new", page);
        page.addAttribute("form", FundingForm.starting(LocalDate.now(clock)));
        return PAGE;
    }

    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") FundingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, "new", page);
        BigDecimal pounds = form.amountOf(problems);
        if (problems.hasErrors()
                || pounds == null
                || Attempt.refused(
                        problems,
                        () -> submissions.once(
                                FundingTyped.token(form.getSubmission()),
                                actor.personId(),
                                "funding " + reference,
                                () -> String.valueOf(ledger.add(actor, reference, form.toCommand(pounds)))))) {
            return PAGE;
        }
        return saved(reference, "", redirect);
    }

    @GetMapping("/{id}/change")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = open(actor, reference, id + "/change", page);
        page.addAttribute("form", FundingForm.of(reading.one(actor, initiative, id)));
        page.addAttribute("id", id);
        return PAGE;
    }

    @PostMapping("/{id}/change")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") FundingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id + "/change", page);
        page.addAttribute("id", id);
        BigDecimal pounds = form.amountOf(problems);
        try {
            if (problems.hasErrors()
                    || pounds == null
                    || Attempt.refused(problems, () -> ledger.change(actor, reference, id, form.toCommand(pounds)))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            FundingView now = reading.one(actor, initiative, id);
            page.addAttribute("conflict", form.differencesFrom(now));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, "/" + id, redirect);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        ledger.withdraw(actor, reference, id, version);
        Flash.success(redirect, "funding.withdrawn");
        return "redirect:/initiatives/" + reference + "/funding";
    }

    private InitiativeHeader open(Actor actor, String reference, String path, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, FundingFrame.MONEY, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("path", path);
        page.addAttribute(
                "purposes",
                Choice.withNone("funding.purpose.unsaid", Choice.all(FundingPurpose.class, "funding.purpose.")));
        page.addAttribute("certainties", Choice.all(FundingForm.Certainty.class, "funding.certainty."));
        return initiative;
    }

    private static String saved(String reference, String sum, RedirectAttributes redirect) {
        Flash.success(redirect, "funding.saved");
        return "redirect:/initiatives/" + reference + "/funding" + sum;
    }
}
