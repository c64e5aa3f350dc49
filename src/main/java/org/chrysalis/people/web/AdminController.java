package org.chrysalis.people.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Administration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AdminController {

    private final Administration administration;

    AdminController(Administration administration) {
        this.administration = administration;
    }

    @GetMapping("/admin")
    String index(Actor actor, Model page) {
        page.addAttribute("entries", administration.of(actor));
        return "people/admin";
    }
}
