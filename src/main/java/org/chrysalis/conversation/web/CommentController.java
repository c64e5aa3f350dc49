package org.chrysalis.conversation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.Conversation.Own;
import org.chrysalis.conversation.ConversationReading;
import org.chrysalis.conversation.Topic;
import org.chrysalis.initiative.Choices;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Leads to what somebody said, and changes what one said oneself. */
@Controller
@RequestMapping("/comments/{id}")
class CommentController {

    private static final String PAGE = "conversation/change";

    private final Conversation conversation;
    private final ConversationReading reading;
    private final Choices choices;

    CommentController(Conversation conversation, ConversationReading reading, Choices choices) {
        this.conversation = conversation;
        this.reading = reading;
        this.choices = choices;
    }

    /** From where somebody was told of it. */
    @GetMapping
    String find(Actor actor, @PathVariable long id) {
        Topic topic = conversation.about(actor, id);
        int number = reading.pageOf(actor, topic, id);
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(topic.href());
        return "redirect:"
                + (number == 1 ? address : address.queryParam("page", number))
                        .fragment("comment-" + id)
                        .build();
    }

    @GetMapping("/edit")
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") WordsForm form, Model page) {
        Own own = conversation.own(actor, id);
        own.topic().requireOpen();
        form.setWords(own.words());
        form.setQuestion(own.question());
        form.setVersion(own.version());
        form.offerNames();
        return page(actor, own, page);
    }

    private String page(Actor actor, Own own, Model page) {
        page.addAttribute("comment", own);
        page.addAttribute("people", choices.people(actor));
        return PAGE;
    }

    /** The form's other button: one more field for a name, and everything typed stays. */
    @PostMapping(path = "/edit", params = "then=name")
    String addName(Actor actor, @PathVariable long id, @ModelAttribute("form") WordsForm form, Model page) {
        form.offerAnotherName();
        return page(actor, conversation.own(actor, id), page);
    }

    @PostMapping("/edit")
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Own own = conversation.own(actor, id);
        form.offerNames();
        // Too many names are not looked up one by one.
        Optional<List<Long>> more = problems.hasFieldErrors("mentions")
                ? Optional.empty()
                : Attempt.of(problems, () -> choices.people(actor, "mentions", form.getMentions()));
        if (problems.hasErrors() || more.isEmpty()) {
            return page(actor, own, page);
        }
        try {
            if (Attempt.refused(
                    problems,
                    () -> Named.beside(form.getMentions(), some -> choices.people(actor, "mentions", some), () -> {
                        conversation.change(actor, id, form.getVersion(), form.toCommand(more.get()));
                        return true;
                    }))) {
                return page(actor, own, page);
            }
            Flash.success(redirect, "conversation.changed");
            return "redirect:" + own.topic().href();
        } catch (Conflict stale) {
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("conversation.words", own.words(), form.getWords())
                            .ofOnesOwn());
            form.setVersion(own.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(actor, own, page);
        }
    }
}
