package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Statement;
import org.chrysalis.people.Statements;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Completes a statement: {@code /admin/organisation/statements/accessibility}. */
@Controller
@RequestMapping("/admin/organisation/statements/{name}")
class StatementController {

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    @KeepsDraft
    @GetMapping
    String show(Actor actor, @PathVariable String name, @ModelAttribute("form") StatementForm form, Model page) {
        Statement statement = named(name);
        form.show(statements.open(actor, statement));
        return page(statement, page);
    }

    @KeepsDraft
    @PostMapping
    String save(
            Actor actor,
            @PathVariable String name,
            @Valid @ModelAttribute("form") StatementForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Statement statement = named(name);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems,
                            () -> statements.complete(actor, statement, form.shownVersion(), form.getWords()))) {
                return page(statement, page);
            }
        } catch (Conflict stale) {
            Statements.Written now = statements.open(actor, statement);
            page.addAttribute("conflict", form.differencesFrom(now).after(stale));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(statement, page);
        }
        Flash.success(redirect, "people.statement.saved");
        return "redirect:" + statement.path();
    }

    private static String page(Statement statement, Model page) {
        page.addAttribute("statement", statement);
        return "people/statement";
    }

    private static Statement named(String name) {
        return Arrays.stream(Statement.values())
                .filter(statement -> statement.path().equals("/" + name))
                .findFirst()
                .orElseThrow(() -> new NotFound("statement"));
    }
}
