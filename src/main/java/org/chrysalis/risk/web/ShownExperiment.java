package org.chrysalis.risk.web;

import org.chrysalis.attachment.Attachments;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.ExperimentFiles;
import org.chrysalis.risk.ExperimentReading;
import org.chrysalis.risk.ExperimentView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one experiment shows to whoever sees it: the evidence that it yielded, and its files. */
@Component
class ShownExperiment {

    private static final String PAGE = "risk/experiment";

    private final ExperimentReading reading;
    private final EvidenceReading evidence;
    private final Attachments attachments;

    ShownExperiment(ExperimentReading reading, EvidenceReading evidence, Attachments attachments) {
        this.reading = reading;
        this.evidence = evidence;
        this.attachments = attachments;
    }

    ExperimentView one(InitiativeHeader initiative, long id) {
        return reading.one(initiative, id);
    }

    /** @return the page */
    String page(Actor actor, InitiativeHeader initiative, ExperimentView experiment, boolean changeable, Model page) {
        page.addAttribute("experiment", experiment);
        page.addAttribute("changeable", changeable);
        page.addAttribute("yielded", evidence.yieldedBy(initiative, experiment.id()));
        page.addAttribute("files", attachments.of(actor, ExperimentFiles.KIND, experiment.id(), changeable));
        return PAGE;
    }
}
