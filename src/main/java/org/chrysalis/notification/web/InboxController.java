package org.chrysalis.notification.web;

import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person was told. */
@Controller
class InboxController {

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox")
    String show(Actor actor, @RequestParam(name = "page", defaultValue = "1") String number, Model page) {
        Inbox.Page shown = inbox.page(actor, number(number));
        page.addAttribute("inbox", shown);
        page.addAttribute("pages", PageLinks.of(shown.paging(), QueryString.of("/inbox")));
        return "notification/inbox";
    }

    /**
     * Leads to what it is about. That it is read by then is the reader's own affair, and asking twice changes nothing.
     */
    @GetMapping("/inbox/{id}")
    String open(Actor actor, @PathVariable long id) {
        return "redirect:" + inbox.open(actor, id);
    }

    @PostMapping("/inbox/{id}/read")
    String read(Actor actor, @PathVariable long id, @RequestParam(name = "page", defaultValue = "1") int page) {
        inbox.read(actor, id);
        return "redirect:"
                + QueryString.of("/inbox").with("page", Math.max(1, page)).href();
    }

    @PostMapping("/inbox/read")
    String readAll(Actor actor, @RequestParam long last) {
        inbox.readAll(actor, last);
        return "redirect:/inbox";
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 1;
    }
}
