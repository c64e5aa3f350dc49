package org.chrysalis.pulse.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.pulse.PulseReading;
import org.chrysalis.pulse.PulseRounds;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a round, gives the open one another last day, and closes it: the page that follows shows what was said. */
@Controller
@RequestMapping("/initiatives/{reference}/pulse")
class PulseRoundController {

    private static final String PAGE = "pulse/open";

    private final Initiatives initiatives;
    private final PulseRounds rounds;
    private final PulseReading reading;
    private final Clock clock;

    PulseRoundController(Initiatives initiatives, PulseRounds rounds, PulseReading reading, Clock clock) {
        this.initiatives = initiatives;
        this.rounds = rounds;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        frame(actor, reference, "new", page);
        page.addAttribute("form", RoundForm.until(LocalDate.now(clock).plusDays(PulseRounds.USUAL_DAYS)));
        return PAGE;
    }

    @PostMapping("/new")
    String open(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        frame(actor, reference, "new", page);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> rounds.open(actor, reference, Typed.token(form.getSubmission()), form.lastDay()))) {
            return PAGE;
        }
        Flash.success(redirect, "pulse.opened");
        return "redirect:" + PulseFrame.page(reference);
    }

    @GetMapping("/last-day")
    String lastDay(@PathVariable String reference, Actor actor, Model page) {
        PulseReading.Open now =
                reading.open(actor, frame(actor, reference, "last-day", page)).orElse(null);
        if (now == null) {
            return "redirect:" + PulseFrame.page(reference);
        }
        page.addAttribute("form", RoundForm.of(now));
        return PAGE;
    }

    @PostMapping("/last-day")
    Object change(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = frame(actor, reference, "last-day", page);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems, () -> rounds.lastUntil(actor, reference, form.lastDay(), form.getVersion()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            PulseReading.Open now = reading.open(actor, initiative).orElseThrow(() -> meanwhile);
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("pulse.last-day", now.closesOn(), Objects.requireNonNull(form.lastDay()))
                            .after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(redirect, "pulse.saved");
        return "redirect:" + PulseFrame.page(reference);
    }

    @PostMapping("/close")
    String close(
            @PathVariable String reference,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        rounds.close(actor, reference, version);
        Flash.success(redirect, "pulse.closed");
        return "redirect:" + PulseFrame.page(reference);
    }

    private InitiativeHeader frame(Actor actor, String reference, String path, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("path", path);
        return initiative;
    }
}
