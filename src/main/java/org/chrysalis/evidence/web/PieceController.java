package org.chrysalis.evidence.web;

import org.chrysalis.attachment.Attachments;
import org.chrysalis.evidence.EvidenceFiles;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.evidence.EvidenceView;
import org.chrysalis.evidence.ExperimentNames;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One piece of evidence, with its files. */
@Controller
class PieceController {

    private final InitiativePage initiativePage;
    private final EvidenceReading reading;
    private final ExperimentNames experiments;
    private final Attachments attachments;

    PieceController(
            InitiativePage initiativePage,
            EvidenceReading reading,
            ExperimentNames experiments,
            Attachments attachments) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.experiments = experiments;
        this.attachments = attachments;
    }

    @GetMapping("/initiatives/{reference}/evidence/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        boolean changeable = !initiative.ended() && initiative.editableBy(actor);
        EvidenceView piece = reading.one(initiative, id);
        page.addAttribute("piece", piece);
        if (piece.experimentId() != null) {
            page.addAttribute(
                    "experiment",
                    experiments.find(initiative, piece.experimentId()).orElse(null));
        }
        page.addAttribute("changeable", changeable);
        page.addAttribute("files", attachments.of(actor, EvidenceFiles.KIND, id, changeable));
        return "evidence/piece";
    }
}
