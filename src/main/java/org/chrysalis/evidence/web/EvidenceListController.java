package org.chrysalis.evidence.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.evidence.EvidenceFilter;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.EvidenceView;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab of evidence: what is known, narrowed as asked, and a line to add to it. */
@Controller
@RequestMapping("/initiatives/{reference}/evidence")
class EvidenceListController {

    private static final String PAGE = "evidence/list";

    private final InitiativePage initiativePage;
    private final EvidenceReading reading;
    private final EvidenceRecords records;
    private final Clock clock;

    EvidenceListController(
            InitiativePage initiativePage, EvidenceReading reading, EvidenceRecords records, Clock clock) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable String reference,
            EvidenceQuery query,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, model);
        model.addAttribute("form", new QuickEvidenceForm());
        return show(actor, initiative, query.filter(), page, model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") QuickEvidenceForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, model);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> records.add(
                                actor,
                                reference,
                                Typed.token(form.getSubmission()),
                                form.toCommand(LocalDate.now(clock))))) {
            return show(actor, initiative, EvidenceFilter.ALL, 1, model);
        }
        Flash.success(redirect, "evidence.saved");
        return "redirect:/initiatives/" + reference + "/evidence";
    }

    private String show(Actor actor, InitiativeHeader initiative, EvidenceFilter filter, int page, Model model) {
        EvidenceReading.Tally tally = reading.tally(initiative, filter);
        Paging paging = Paging.of(page, tally.wanted());
        QueryString address = EvidenceQuery.address(initiative.reference(), filter);
        model.addAttribute("sections", EvidenceFrame.sections(initiative.reference(), false));
        model.addAttribute("tally", tally);
        model.addAttribute("filter", filter);
        model.addAttribute("ways", EvidenceQuery.ways(initiative.reference(), filter, tally));
        model.addAttribute("paging", paging);
        model.addAttribute("pages", PageLinks.of(paging, address));
        List<EvidenceView> pieces = reading.list(initiative, filter, paging);
        model.addAttribute("pieces", pieces);
        model.addAttribute(
                "about",
                filter.criterion() == null || pieces.isEmpty()
                        ? null
                        : pieces.get(0).criterionInALine());
        model.addAttribute(
                "all",
                EvidenceQuery.address(initiative.reference(), EvidenceFilter.ALL)
                        .href());
        EvidenceOptions.forLine(model);
        model.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        model.addAttribute("exportable", actor.may(Permission.EXPORT));
        return PAGE;
    }
}
