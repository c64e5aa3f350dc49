package org.chrysalis.readiness.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.AnswerSheet;
import org.chrysalis.readiness.ReadinessAnswers;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessWords;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.readiness.Score;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks one person how true each condition is, and keeps what they say. */
@Controller
@RequestMapping("/readiness/{id}/answer")
class AnswerController {

    private static final String PAGE = "readiness/answer";

    private final ReadinessReading reading;
    private final ReadinessAnswers answers;
    private final ReadinessWords words;
    private final DraftForms drafts;

    AnswerController(ReadinessReading reading, ReadinessAnswers answers, ReadinessWords words, DraftForms drafts) {
        this.reading = reading;
        this.answers = answers;
        this.words = words;
        this.drafts = drafts;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable long id, Model page) {
        AnswersForm form = AnswersForm.of(open(actor, id, page));
        drafts.restore(actor, draft(id), form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswersForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AnswerSheet sheet = open(actor, id, page);
        drafts.again(actor, draft(id), page);
        form.fit(sheet);
        if (!problems.hasErrors() && form.saysNothing()) {
            problems.rejectValue("answers[0].score", "readiness.answer.nothing");
        }
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems,
                            () -> answers.save(
                                    actor,
                                    id,
                                    Typed.token(form.getSubmission()),
                                    form.toAnswers(),
                                    form.getVersion()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(sheet, words).after(meanwhile));
            form.setVersion(sheet.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        drafts.done(actor, draft(id));
        long answered = form.toAnswers().stream()
                .filter(answer -> answer.score() != null)
                .count();
        Flash.success(
                redirect,
                answered == sheet.rows().size() ? "readiness.answered.whole" : "readiness.answered.part",
                answered,
                sheet.rows().size());
        return "redirect:/readiness/" + id;
    }

    private static String draft(long id) {
        return "readiness-answer-" + id;
    }

    private AnswerSheet open(Actor actor, long id, Model page) {
        RoundView round = reading.open(actor, id);
        answers.requireTaken(actor, round);
        AnswerSheet sheet = answers.own(actor, round);
        page.addAttribute("round", round);
        page.addAttribute("sheet", sheet);
        page.addAttribute("scores", Choice.all(Score.class, "readiness.score."));
        return sheet;
    }
}
