package org.chrysalis.transfer.web;

import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Flash;
import org.chrysalis.transfer.ImportDone;
import org.chrysalis.transfer.ImportUndo;
import org.chrysalis.transfer.Imports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Undoes an import as a whole, after saying what that means. */
@Controller
@RequestMapping("/import/{id}/undo")
class UndoController {

    private static final String PAGE = "transfer/undo";

    private final Imports imports;
    private final ImportUndo undo;

    UndoController(Imports imports, ImportUndo undo) {
        this.imports = imports;
        this.undo = undo;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable UUID id, Model page) {
        ImportDone done = imports.done(actor, id);
        page.addAttribute("done", done);
        page.addAttribute("changed", undo.changedSince(actor, id).orElse(null));
        return done.undoneAt() == null ? PAGE : "redirect:/import/" + id + "/done";
    }

    @PostMapping
    Object undo(Actor actor, @PathVariable UUID id, Model page, RedirectAttributes redirect) {
        ImportDone done = imports.done(actor, id);
        try {
            undo.undo(actor, id);
        } catch (Refused refused) {
            page.addAttribute("done", done);
            page.addAttribute("refusal", refused);
            page.addAttribute("changed", undo.changedSince(actor, id).orElse(null));
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.success(redirect, "transfer.undo.done", done.imported());
        return "redirect:/import";
    }
}
