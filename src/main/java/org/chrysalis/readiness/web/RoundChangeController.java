package org.chrysalis.readiness.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes a round and opens it again, names it otherwise, asks for longer, and takes it back. */
@Controller
@RequestMapping("/readiness/{id}")
class RoundChangeController {

    private static final String PAGE = "readiness/change";

    private final ReadinessReading reading;
    private final ReadinessRounds rounds;

    RoundChangeController(ReadinessReading reading, ReadinessRounds rounds) {
        this.reading = reading;
        this.rounds = rounds;
    }

    @GetMapping("/change")
    String ask(Actor actor, @PathVariable long id, Model page) {
        page.addAttribute("form", RoundForm.of(open(actor, id, page)));
        return PAGE;
    }

    @PostMapping("/change")
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        open(actor, id, page);
        try {
            if (problems.hasErrors() || Attempt.refused(problems, () -> rounds.change(actor, id, form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            RoundView now = reading.open(actor, id);
            page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        Flash.success(redirect, "readiness.saved");
        return back(id);
    }

    @PostMapping("/close")
    String close(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        rounds.close(actor, id);
        Flash.success(redirect, "readiness.closed");
        return back(id);
    }

    @PostMapping("/reopen")
    String reopen(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        rounds.reopen(actor, id);
        Flash.success(redirect, "readiness.reopened");
        return back(id);
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        rounds.withdraw(actor, id, version);
        String reference = reading.withdrawn(actor, id)
                .orElseThrow(() -> new NotFound("readiness-round"))
                .reference();
        Flash.success(redirect, "readiness.withdrawn");
        return "redirect:" + (reference == null ? "/readiness" : "/initiatives/" + reference + "/readiness");
    }

    private RoundView open(Actor actor, long id, Model page) {
        RoundView round = reading.open(actor, id);
        round.requireChangeableBy(actor);
        page.addAttribute("round", round);
        return round;
    }

    private static String back(long id) {
        return "redirect:/readiness/" + id;
    }
}
