package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.FundingView;
import org.chrysalis.funding.Horizon;
import org.chrysalis.funding.HorizonView;
import org.chrysalis.funding.MoneyWhenEnded;
import org.chrysalis.funding.Runway;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Today;
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

/**
 * How long the money lasts, month by month, against what is needed and when outcomes can be expected; of an initiative
 * that has ended what was to be, and no month.
 */
@Controller
@RequestMapping("/initiatives/{reference}/funding/horizon")
class HorizonController {

    private static final String PAGE = "funding/horizon";

    private final FundingSections sections;
    private final Horizon horizon;
    private final FundingReading reading;
    private final Backdrops backdrops;

    HorizonController(FundingSections sections, Horizon horizon, FundingReading reading, Backdrops backdrops) {
        this.sections = sections;
        this.horizon = horizon;
        this.reading = reading;
        this.backdrops = backdrops;
    }

    @GetMapping
    String show(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, FundingFrame.HORIZON, page);
        page.addAttribute("form", HorizonForm.of(fill(actor, initiative, today, page)));
        return PAGE;
    }

    @PostMapping
    Object save(
            @PathVariable String reference,
            Actor actor,
            @Today LocalDate today,
            @Valid @ModelAttribute("form") HorizonForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = sections.open(actor, reference, FundingFrame.HORIZON, page);
        initiative.requireEditableBy(actor);
        HorizonView said = fill(actor, initiative, today, page);
        BigDecimal need = form.needOf(problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> horizon.save(actor, reference, form.toCommand(need)))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(said).after(meanwhile));
            form.setVersion(said.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(redirect, "funding.horizon.saved");
        return "redirect:/initiatives/" + reference + "/funding/horizon";
    }

    private HorizonView fill(Actor actor, InitiativeHeader initiative, LocalDate today, Model page) {
        List<FundingView> sums = reading.of(actor, initiative);
        HorizonView said = reading.horizon(actor, initiative);
        page.addAttribute("horizon", said);
        if (initiative.ended()) {
            page.addAttribute("left", MoneyWhenEnded.of(sums));
            return said;
        }
        page.addAttribute("edge", CliffEdge.of(sums, today));
        Runway runway = Runway.of(sums, said, today);
        page.addAttribute("runway", runway);
        if (!runway.empty()) {
            // What is known to come, such as a budget round, lies behind it too.
            page.addAttribute("behind", backdrops.of(initiative, runway.from(), runway.to()));
        }
        return said;
    }
}
