package org.chrysalis.transfer.web;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.transfer.CheckedRow;
import org.chrysalis.transfer.CheckedRow.State;
import org.chrysalis.transfer.Finding;
import org.chrysalis.transfer.ImportCheck;
import org.chrysalis.transfer.Imports;
import org.chrysalis.transfer.ProblemFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of an import: what would be saved, and the "yes". */
@Controller
class CheckController {

    private final Imports imports;
    private final ProblemFile problemFile;
    private final MessageSource messages;

    CheckController(Imports imports, ProblemFile problemFile, MessageSource messages) {
        this.imports = imports;
        this.problemFile = problemFile;
        this.messages = messages;
    }

    @GetMapping("/import/{id}")
    String check(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("form") ConfirmForm form,
            Model model) {
        return show(actor, id, show, page, model);
    }

    /** Another page or sort of rows, while something can be ticked below them: every tick stays. */
    @PostMapping(path = "/import/{id}", params = "then")
    String look(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult garbled,
            Model model) {
        return show(actor, id, show, page, model);
    }

    @PostMapping("/import/{id}")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConfirmForm form,
            BindingResult problems,
            Model model) {
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> imports.confirm(
                                actor, form.getSubmission(), id, form.getDuplicate(), form.identifiesNobody()))) {
            return show(actor, id, null, 1, model);
        }
        return "redirect:/import/" + id + "/done";
    }

    @GetMapping("/import/{id}/done")
    String done(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("done", imports.done(actor, id));
        return "transfer/done";
    }

    @GetMapping("/import/{id}/problems.csv")
    ResponseEntity<byte[]> problems(Actor actor, @PathVariable UUID id) {
        return Download.csv("chrysalis-import-problems.csv", problemFile.of(actor, id));
    }

    private List<Choice> duplicates(ImportCheck check) {
        return check.in(State.DUPLICATE).stream()
                .limit(CheckPage.MOST_DUPLICATES)
                .map(row -> Choice.of(
                        row.number(),
                        messages.getMessage(
                                "transfer.row.duplicate",
                                new Object[] {
                                    row.number(),
                                    row.name(),
                                    row.duplicateOf().map(this::unbroken).orElse("")
                                },
                                Locale.UK)))
                .toList();
    }

    /** With hyphens at which no line ends: "MAR-02" is read in one. */
    private String unbroken(Finding finding) {
        return messages.getMessage(finding.messageKey(), finding.words(), Locale.UK)
                .replace('-', '\u2011');
    }

    private String words(Finding finding) {
        return messages.getMessage(finding.messageKey(), finding.words(), Locale.UK);
    }

    private String show(Actor actor, UUID id, @Nullable String show, int page, Model model) {
        ImportCheck check = imports.check(actor, id);
        CheckPage view = CheckPage.of(check, show);
        // What somebody has to look at stands first.
        List<CheckedRow> rows = check.in(view.shown()).stream()
                .sorted(Comparator.comparing(CheckedRow::identifies).reversed())
                .toList();
        Paging paging = Paging.of(page, rows.size());
        model.addAttribute("check", check);
        model.addAttribute("view", view);
        model.addAttribute("rows", rows.subList((int) paging.offset(), (int)
                Math.min(rows.size(), paging.offset() + paging.size())));
        model.addAttribute("duplicates", duplicates(check));
        model.addAttribute("nobody", List.of(Choice.message(true, "transfer.check.identifies.confirm")));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "pages", PageLinks.of(paging, QueryString.of("/import/" + id).with("show", view.shownName())));
        return "transfer/check";
    }
}
