package org.chrysalis.participation.web;

import java.util.List;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.participation.PartnerFiles;
import org.chrysalis.participation.PartnerReading;
import org.chrysalis.participation.Strength;
import org.chrysalis.participation.StrengthView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one partner shows, whether it is opened or comes back with what was typed. */
@Component
class ShownPartner {

    private final PartnerReading reading;
    private final Attachments attachments;
    private final Backdrops backdrops;

    ShownPartner(PartnerReading reading, Attachments attachments, Backdrops backdrops) {
        this.reading = reading;
        this.attachments = attachments;
        this.backdrops = backdrops;
    }

    void fill(Actor actor, InitiativeHeader initiative, long id, Model page) {
        page.addAttribute("partner", reading.one(initiative, id));
        List<StrengthView> history = reading.strengths(initiative, id);
        page.addAttribute("history", history);
        if (!history.isEmpty()) {
            // The latest stands first.
            page.addAttribute(
                    "behind",
                    backdrops.of(
                            initiative,
                            history.get(history.size() - 1).notedOn(),
                            history.get(0).notedOn()));
        }
        boolean changeable = !initiative.ended() && initiative.editableBy(actor);
        page.addAttribute("changeable", changeable);
        page.addAttribute("files", attachments.of(actor, PartnerFiles.KIND, id, changeable));
        page.addAttribute("strengths", Choice.all(Strength.class, "participation.strength."));
    }
}
