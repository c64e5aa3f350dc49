package org.chrysalis.conversation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chrysalis.conversation.Answers;
import org.chrysalis.conversation.Answers.Asked;
import org.chrysalis.conversation.SaveComment;
import org.chrysalis.initiative.Choices;
import org.chrysalis.people.Actor;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the answer to a question, which stands above the form. */
@Controller
@RequestMapping("/comments/{id}/answer")
class CommentAnswerController {

    private final Answers answers;
    private final Choices choices;

    CommentAnswerController(Answers answers, Choices choices) {
        this.answers = answers;
        this.choices = choices;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") AnswerForm form, Model page) {
        Asked asked = answers.asked(actor, id);
        asked.topic().requireOpen();
        form.offerNames();
        return page(actor, asked, page);
    }

    private String page(Actor actor, Asked asked, Model page) {
        page.addAttribute("asked", asked);
        page.addAttribute("people", choices.people(actor));
        return "conversation/answer";
    }

    /** The form's other button: one more field for a name, and everything typed stays. */
    @PostMapping(params = "then=name")
    String addName(Actor actor, @PathVariable long id, @ModelAttribute("form") AnswerForm form, Model page) {
        form.offerAnotherName();
        return page(actor, answers.asked(actor, id), page);
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        Asked asked = answers.asked(actor, id);
        form.offerNames();
        // Too many names are not looked up one by one.
        Optional<List<Long>> mentioned = problems.hasFieldErrors("mentions")
                ? Optional.empty()
                : Attempt.of(problems, () -> choices.people(actor, "mentions", form.getMentions()));
        if (problems.hasErrors()
                || mentioned.isEmpty()
                || Attempt.refused(
                        problems,
                        () -> Named.beside(form.getMentions(), some -> choices.people(actor, "mentions", some), () -> {
                            answers.answer(
                                    actor,
                                    id,
                                    form.token(),
                                    new SaveComment(form.getWords(), false, mentioned.get()),
                                    form.isCloses());
                            return true;
                        }))) {
            return page(actor, asked, page);
        }
        Flash.success(redirect, "conversation.answer.said");
        return "redirect:" + asked.topic().href();
    }
}
