package org.chrysalis.initiative.web;

import jakarta.validation.Valid;
import org.chrysalis.audit.web.HistoryForm;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.WithdrawnFiles;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who did what to an initiative, when, before and after, and the files of what was withdrawn. */
@Controller
class InitiativeHistoryController {

    private final InitiativePage pages;
    private final InitiativeTrail trail;
    private final WithdrawnFiles files;

    InitiativeHistoryController(InitiativePage pages, InitiativeTrail trail, WithdrawnFiles files) {
        this.pages = pages;
        this.trail = trail;
        this.files = files;
    }

    @GetMapping("/initiatives/{reference}/history")
    String show(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") HistoryForm filter,
            BindingResult problems,
            Model page) {
        filter.check(problems);
        InitiativeHeader initiative = pages.open(actor, reference, "history", page);
        trail.fill(actor, initiative, filter.toFilter(), page);
        page.addAttribute("editable", initiative.editableBy(actor));
        page.addAttribute("withdrawnFiles", files.of(actor, initiative));
        return "initiative/history";
    }
}
