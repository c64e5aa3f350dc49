package org.chrysalis.conversation.web;

import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.Conversation.Own;
import org.chrysalis.conversation.Topic;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdraws what one said oneself; asks first, because nothing puts it back. */
@Controller
@RequestMapping("/comments/{id}/withdraw")
class CommentWithdrawController {

    private final Conversation conversation;

    CommentWithdrawController(Conversation conversation) {
        this.conversation = conversation;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable long id, Model page) {
        Own own = conversation.own(actor, id);
        own.topic().requireOpen();
        page.addAttribute("comment", own);
        return "conversation/withdraw";
    }

    @PostMapping
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        Topic topic = conversation.about(actor, id);
        conversation.withdraw(actor, id, version);
        Flash.success(redirect, "conversation.withdrawn");
        return "redirect:" + topic.href();
    }
}
