package org.chrysalis.conversation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.Topic;
import org.chrysalis.conversation.Topics;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what is said of an initiative or of one of its records, and takes what is said next. */
@Controller
class ConversationController {

    private static final String PATH = "/initiatives/{reference}/conversation";

    private final Conversation conversation;
    private final Topics topics;
    private final ConversationPage pages;
    private final Choices choices;

    ConversationController(Conversation conversation, Topics topics, ConversationPage pages, Choices choices) {
        this.conversation = conversation;
        this.topics = topics;
        this.pages = pages;
        this.choices = choices;
    }

    @GetMapping(PATH)
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(name = "page", defaultValue = "1") String number,
            @RequestParam(name = "questions", defaultValue = "") String questions,
            @ModelAttribute("form") CommentForm form,
            Model page) {
        form.offerNames();
        return pages.show(
                actor,
                topics.open(actor, reference, form.getAbout()),
                questions.equals(ConversationPage.OPEN),
                number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 1,
                page);
    }

    /** The form's other button: one more field for a name, and everything typed stays. */
    @PostMapping(path = PATH, params = "then=name")
    String addName(Actor actor, @PathVariable String reference, @ModelAttribute("form") CommentForm form, Model page) {
        form.offerAnotherName();
        return pages.show(actor, topics.open(actor, reference, form.getAbout()), false, 1, page);
    }

    @PostMapping(PATH)
    String say(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") CommentForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        Topic topic = topics.open(actor, reference, form.getAbout());
        form.offerNames();
        // Too many names are not looked up one by one.
        Optional<List<Long>> mentioned = problems.hasFieldErrors("mentions")
                ? Optional.empty()
                : Attempt.of(problems, () -> choices.people(actor, "mentions", form.getMentions()));
        Optional<List<String>> told = problems.hasErrors() || mentioned.isEmpty()
                ? Optional.empty()
                : Attempt.of(
                        problems,
                        () -> Named.beside(
                                form.getMentions(),
                                some -> choices.people(actor, "mentions", some),
                                () -> conversation.say(actor, topic, form.token(), form.toCommand(mentioned.get()))));
        if (told.isEmpty()) {
            return pages.show(actor, topic, false, 1, page);
        }
        if (!told.get().isEmpty()) {
            Flash.success(redirect, "conversation.said.told", String.join("; ", told.get()));
        } else {
            Flash.success(redirect, form.isQuestion() ? "conversation.said.nobody" : "conversation.said");
        }
        return "redirect:" + topic.href();
    }

    /** From the page of a record, which knows no more than what it is. */
    @GetMapping("/conversation/{kind}/{id}")
    String find(Actor actor, @PathVariable String kind, @PathVariable long id) {
        return "redirect:" + topics.open(actor, kind, id).href();
    }
}
