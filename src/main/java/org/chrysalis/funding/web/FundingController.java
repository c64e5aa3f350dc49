package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.FundingSight;
import org.chrysalis.funding.FundingView;
import org.chrysalis.funding.MoneyWhenEnded;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Today;
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

/** What pays for an initiative, when that ends, and one line to add a sum. */
@Controller
@RequestMapping("/initiatives/{reference}/funding")
class FundingController {

    private static final String PAGE = "funding/funding";

    private final FundingSections sections;
    private final FundingEntry entry;
    private final FundingLedger ledger;
    private final FundingReading reading;

    FundingController(FundingSections sections, FundingEntry entry, FundingLedger ledger, FundingReading reading) {
        this.sections = sections;
        this.entry = entry;
        this.ledger = ledger;
        this.reading = reading;
    }

    /** Whoever does not see money is led to what else stands under the tab. */
    @GetMapping
    String list(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        InitiativeHeader initiative = sections.openTab(actor, reference, page);
        if (!FundingSight.of(actor, initiative)) {
            return "redirect:/initiatives/" + reference + "/" + sections.firstFor(actor, initiative);
        }
        sections.link(actor, initiative, FundingFrame.MONEY, page);
        page.addAttribute("form", FundingForm.starting(today));
        return show(actor, initiative, today, page);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Today LocalDate today,
            @Valid @ModelAttribute("form") FundingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = sections.open(actor, reference, FundingFrame.MONEY, page);
        initiative.requireEditableBy(actor);
        form.requireEnd(problems);
        if (!entry.added(actor, reference, form, problems)) {
            return show(actor, initiative, today, page);
        }
        Flash.success(redirect, "funding.saved");
        return "redirect:/initiatives/" + reference + "/funding";
    }

    /** What was entered by mistake. */
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

    private String show(Actor actor, InitiativeHeader initiative, LocalDate today, Model page) {
        List<FundingView> sums = reading.of(actor, initiative);
        page.addAttribute("endless", List.of(Choice.message(true, "funding.to.endless")));
        page.addAttribute("sums", sums);
        page.addAttribute("count", sums.size() < FundingReading.MOST ? sums.size() : reading.count(actor, initiative));
        if (initiative.ended()) {
            page.addAttribute("left", MoneyWhenEnded.of(sums));
        } else {
            page.addAttribute("edge", CliffEdge.of(sums, today));
        }
        page.addAttribute("horizon", reading.horizon(actor, initiative));
        return PAGE;
    }
}
