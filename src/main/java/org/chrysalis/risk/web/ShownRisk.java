package org.chrysalis.risk.web;

import java.util.List;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskFiles;
import org.chrysalis.risk.RiskReading;
import org.chrysalis.risk.RiskView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one risk shows to whoever sees it: its scores over time with their picture, and its files. */
@Component
class ShownRisk {

    private static final String PAGE = "risk/risk";

    private final RiskReading reading;
    private final Attachments attachments;
    private final Backdrops backdrops;

    ShownRisk(RiskReading reading, Attachments attachments, Backdrops backdrops) {
        this.reading = reading;
        this.attachments = attachments;
        this.backdrops = backdrops;
    }

    RiskView one(InitiativeHeader initiative, long id) {
        return reading.one(initiative, id);
    }

    /** @return the page */
    String page(Actor actor, InitiativeHeader initiative, RiskView risk, boolean changeable, Model page) {
        List<RiskView.Score> scores = reading.scores(initiative, risk.id());
        boolean drawn = RiskView.Score.comparable(scores);
        page.addAttribute("risk", risk);
        page.addAttribute("scores", scores);
        page.addAttribute("drawn", drawn);
        if (drawn) {
            // The latest score stands first.
            page.addAttribute(
                    "behind",
                    backdrops.of(
                            initiative,
                            scores.get(scores.size() - 1).on(),
                            scores.get(0).on()));
        }
        page.addAttribute("first", RiskView.Score.fallenFrom(scores));
        page.addAttribute("changeable", changeable);
        page.addAttribute("files", attachments.of(actor, RiskFiles.KIND, risk.id(), changeable));
        return PAGE;
    }
}
