package org.chrysalis.conversation.web;

import org.chrysalis.conversation.Answers;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.ReopenedQuestions;
import org.chrysalis.conversation.Topic;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes questions, and opens them again. */
@Controller
@RequestMapping("/comments/{id}")
class QuestionController {

    private final Conversation conversation;
    private final Answers answers;
    private final ReopenedQuestions reopened;

    QuestionController(Conversation conversation, Answers answers, ReopenedQuestions reopened) {
        this.conversation = conversation;
        this.answers = answers;
        this.reopened = reopened;
    }

    @PostMapping("/answered")
    String answered(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable Long answer,
            RedirectAttributes redirect) {
        Topic topic = conversation.about(actor, id);
        answers.answered(actor, id, version, answer);
        Flash.success(redirect, "conversation.answered");
        return "redirect:" + topic.href();
    }

    @PostMapping("/reopen")
    String reopen(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        Topic topic = conversation.about(actor, id);
        reopened.reopen(actor, id, version);
        Flash.success(redirect, "conversation.reopened");
        return "redirect:" + topic.href();
    }
}
