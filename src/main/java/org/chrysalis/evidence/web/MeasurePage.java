package org.chrysalis.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.evidence.MeasureFiles;
import org.chrysalis.evidence.MeasureReading;
import org.chrysalis.evidence.ReadingView;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a measure: its readings, what lay behind them, the evidence about it, its files. */
@Component
class MeasurePage {

    private final MeasureReading reading;
    private final EvidenceReading evidence;
    private final Attachments attachments;
    private final Backdrops backdrops;
    private final Clock clock;

    MeasurePage(
            MeasureReading reading,
            EvidenceReading evidence,
            Attachments attachments,
            Backdrops backdrops,
            Clock clock) {
        this.reading = reading;
        this.evidence = evidence;
        this.attachments = attachments;
        this.backdrops = backdrops;
        this.clock = clock;
    }

    /** @return the template */
    String fill(Actor actor, InitiativeHeader initiative, long id, Model page) {
        page.addAttribute("measure", reading.one(initiative, id));
        List<ReadingView> shown = reading.readings(initiative, id);
        page.addAttribute("readings", shown);
        if (shown.size() > 1) {
            LocalDate latest = shown.get(0).readOn();
            LocalDate earliest = shown.get(shown.size() - 1).readOn();
            page.addAttribute("behind", backdrops.of(initiative, earliest, latest));
        }
        page.addAttribute("pieces", evidence.aboutMeasure(initiative, id));
        page.addAttribute("today", LocalDate.now(clock));
        boolean changeable = !initiative.ended() && initiative.editableBy(actor);
        page.addAttribute("changeable", changeable);
        page.addAttribute("files", attachments.of(actor, MeasureFiles.KIND, id, changeable));
        return "evidence/measure";
    }
}
