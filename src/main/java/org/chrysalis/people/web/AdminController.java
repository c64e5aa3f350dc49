package org.chrysalis.people.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Administration;
import org.chrysalis.people.Permission;
import org.chrysalis.people.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AdminController {

    private final Administration administration;
    private final Statements statements;

    AdminController(Administration administration, Statements statements) {
        this.administration = administration;
        this.statements = statements;
    }

    @GetMapping("/admin")
    String index(Actor actor, Model page) {
        page.addAttribute("entries", administration.of(actor));
        if (actor.reaches(Permission.MANAGE_SETTINGS)) {
            page.addAttribute("incomplete", statements.incomplete(actor));
        }
        return "people/admin";
    }
}
