package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.funding.FundingFiles;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.FundingView;
import org.chrysalis.funding.Spending;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Today;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sum and what was spent of it so far, by date. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/{id}")
class SpendController {

    private static final String PAGE = "funding/spending";

    private final FundingSections sections;
    private final Spending spending;
    private final FundingReading reading;
    private final Attachments attachments;

    SpendController(FundingSections sections, Spending spending, FundingReading reading, Attachments attachments) {
        this.sections = sections;
        this.spending = spending;
        this.reading = reading;
        this.attachments = attachments;
    }

    @GetMapping
    String show(
            @PathVariable String reference, @PathVariable long id, Actor actor, @Today LocalDate today, Model page) {
        open(actor, reference, id, today, page);
        page.addAttribute("form", SpendForm.on(today));
        return PAGE;
    }

    @PostMapping("/spending")
    String record(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Today LocalDate today,
            @Valid @ModelAttribute("form") SpendForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, id, today, page).requireEditableBy(actor);
        BigDecimal pounds = form.amountOf(problems);
        if (problems.hasErrors()
                || pounds == null
                || Attempt.refused(
                        problems,
                        () -> spending.record(
                                actor, reference, id, Typed.token(form.getSubmission()), form.toCommand(pounds)))) {
            return PAGE;
        }
        return done(reference, id, "funding.spend.recorded", redirect);
    }

    @PostMapping("/spending/{spendId}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long spendId,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        spending.withdraw(actor, reference, id, spendId, version);
        return done(reference, id, "funding.spend.withdrawn", redirect);
    }

    private InitiativeHeader open(Actor actor, String reference, long id, LocalDate today, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, FundingFrame.MONEY, page);
        FundingView sum = reading.one(actor, initiative, id);
        page.addAttribute("sum", sum);
        page.addAttribute("begun", sum.begun(today));
        page.addAttribute(
                "files",
                attachments.of(actor, FundingFiles.KIND, id, !initiative.ended() && initiative.editableBy(actor)));
        page.addAttribute("spending", reading.spending(actor, initiative, id));
        return initiative;
    }

    private static String done(String reference, long id, String message, RedirectAttributes redirect) {
        Flash.success(redirect, message);
        return "redirect:/initiatives/" + reference + "/funding/" + id;
    }
}
