package org.chrysalis.conversation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.Conversation.Own;
import org.chrysalis.conversation.ConversationReading;
import org.chrysalis.conversation.Topic;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads to what somebody said, changes and withdraws what one said oneself, and closes questions. */
@Controller
@RequestMapping("/comments/{id}")
class CommentController {

    private static final String PAGE = "conversation/change";

    private final Conversation conversation;
    private final ConversationReading reading;

    CommentController(Conversation conversation, ConversationReading reading) {
        this.conversation = conversation;
        this.reading = reading;
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
        form.setWords(own.words());
        form.setVersion(own.version());
        page.addAttribute("comment", own);
        return PAGE;
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
        page.addAttribute("comment", own);
        if (problems.hasErrors()) {
            return PAGE;
        }
        try {
            Topic topic = conversation.change(actor, id, form.getVersion(), form.getWords());
            Flash.success(redirect, "conversation.changed");
            return "redirect:" + topic.href();
        } catch (Conflict stale) {
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("conversation.words", own.words(), form.getWords())
                            .ofOnesOwn());
            form.setVersion(own.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        Topic topic = conversation.withdraw(actor, id, version);
        Flash.success(redirect, "conversation.withdrawn");
        return "redirect:" + topic.href();
    }

    @PostMapping("/answered")
    String answered(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        Topic topic = conversation.answered(actor, id, version);
        Flash.success(redirect, "conversation.answered");
        return "redirect:" + topic.href();
    }
}
