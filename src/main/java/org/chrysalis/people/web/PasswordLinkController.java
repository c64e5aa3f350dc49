package org.chrysalis.people.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.PasswordLinks;
import org.chrysalis.support.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PasswordLinkController {

    private final PasswordLinks links;
    private final PublicAddress address;

    PasswordLinkController(PasswordLinks links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    /** Shown in the answer and never again. */
    @PostMapping("/admin/people/{id}/password-link")
    String make(Actor actor, @PathVariable long id, Model page) {
        PasswordLinks.Link link = links.make(actor, id);
        page.addAttribute("whom", link.name());
        page.addAttribute("until", link.expiresAt());
        page.addAttribute("mailed", link.mailed());
        page.addAttribute("address", address.link("/new-password/" + link.token()));
        return "people/password-link";
    }
}
