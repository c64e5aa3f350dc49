package org.chrysalis.participation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.participation.InWhat;
import org.chrysalis.participation.ParticipationFiles;
import org.chrysalis.participation.ParticipationReading;
import org.chrysalis.participation.ParticipationView;
import org.chrysalis.participation.ParticipationWords;
import org.chrysalis.participation.Participations;
import org.chrysalis.participation.Say;
import org.chrysalis.participation.TookPart;
import org.chrysalis.participation.Who;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Today;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
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

/** Records who took part, and changes it. */
@Controller
@RequestMapping("/initiatives/{reference}/participation")
class ParticipationEntryController {

    private static final String PAGE = "participation/entry";

    private final EntryPage entryPage;
    private final Participations participations;
    private final ParticipationReading reading;
    private final ParticipationWords words;

    ParticipationEntryController(
            EntryPage entryPage,
            Participations participations,
            ParticipationReading reading,
            ParticipationWords words) {
        this.entryPage = entryPage;
        this.participations = participations;
        this.reading = reading;
        this.words = words;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        open(actor, reference, null, page);
        page.addAttribute("form", ParticipationForm.on(today));
        return PAGE;
    }

    /** From the one line of the list: what was typed there is put into it. */
    @KeepsDraft
    @PostMapping(path = "/new", params = "then=whole")
    String whole(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        return ask(reference, actor, today, page);
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") ParticipationForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, null, page);
        form.check(problems, null, words);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> participations.add(
                                actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            return PAGE;
        }
        return saved(reference, redirect);
    }

    @KeepsDraft
    @GetMapping("/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        ParticipationView now = reading.one(open(actor, reference, id, page), id);
        page.addAttribute("now", now.tookPart());
        page.addAttribute("form", ParticipationForm.of(now));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/{id}")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") ParticipationForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        TookPart recorded = reading.one(initiative, id).tookPart();
        page.addAttribute("now", recorded);
        form.check(problems, recorded, words);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> participations.change(actor, reference, id, form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            ParticipationView now = reading.one(initiative, id);
            page.addAttribute("conflict", form.differencesFrom(now, words).after(meanwhile));
            page.addAttribute("now", now.tookPart());
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, redirect);
    }

    private InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = entryPage.open(actor, reference, ParticipationFiles.KIND, id, page);
        page.addAttribute("whos", Choice.all(Who.class, "participation.who."));
        page.addAttribute("ins", Choice.all(InWhat.class, "participation.in."));
        page.addAttribute("says", Choice.all(Say.class, "participation.say."));
        return initiative;
    }

    private static String saved(String reference, RedirectAttributes redirect) {
        Flash.success(redirect, "participation.saved");
        return "redirect:/initiatives/" + reference + "/" + ParticipationFrame.TAB;
    }
}
