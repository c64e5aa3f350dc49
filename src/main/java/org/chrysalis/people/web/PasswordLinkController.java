package org.chrysalis.people.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.PasswordLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class PasswordLinkController {

    private final PasswordLinks links;

    PasswordLinkController(PasswordLinks links) {
        this.links = links;
    }

    /** Shown in the answer and never again. */
    @PostMapping("/admin/people/{id}/password-link")
    String make(Actor actor, @PathVariable long id, Model page) {
        PasswordLinks.Link link = links.make(actor, id);
        page.addAttribute("whom", link.name());
        page.addAttribute("until", link.expiresAt());
        page.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/new-password/" + link.token())
                        .toUriString());
        return "people/password-link";
    }
}
