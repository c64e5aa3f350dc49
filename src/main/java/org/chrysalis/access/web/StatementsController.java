package org.chrysalis.access.web;

import org.chrysalis.access.CurrentActor;
import org.chrysalis.people.Statement;
import org.chrysalis.people.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The statements that a public body owes, for everybody, signed in or not. */
@Controller
class StatementsController {

    private final Statements statements;

    StatementsController(Statements statements) {
        this.statements = statements;
    }

    @GetMapping("/accessibility")
    String accessibility(Model page) {
        return show(Statement.ACCESSIBILITY, "support/accessibility", page);
    }

    @GetMapping("/privacy")
    String privacy(Model page) {
        return show(Statement.PRIVACY, "support/privacy", page);
    }

    private String show(Statement statement, String template, Model page) {
        Statements.Written written = statements.read(CurrentActor.find().orElse(null), statement);
        page.addAttribute("written", written.words());
        page.addAttribute("complete", written.complete());
        return template;
    }
}
