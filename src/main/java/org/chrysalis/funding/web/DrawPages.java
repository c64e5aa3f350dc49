package org.chrysalis.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.DrawReading;
import org.chrysalis.funding.DrawSum;
import org.chrysalis.funding.DrawView;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of what is taken from elsewhere: the list with its sums, and one role of it. */
@Component
class DrawPages {

    private final FundingSections sections;
    private final DrawReading reading;
    private final DrawEntry entry;
    private final Clock clock;

    DrawPages(FundingSections sections, DrawReading reading, DrawEntry entry, Clock clock) {
        this.sections = sections;
        this.reading = reading;
        this.entry = entry;
        this.clock = clock;
    }

    /** For whoever sees the initiative. */
    InitiativeHeader open(Actor actor, String reference, Model page) {
        return sections.open(actor, reference, ShelterFrame.DRAW, page);
    }

    /** For whoever may record it: one of it, or none where it is to be added. */
    InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = open(actor, reference, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("path", id == null ? "new" : id);
        if (id != null) {
            page.addAttribute("files", entry.files(actor, id, !initiative.ended()));
        }
        page.addAttribute("backfills", Choice.all(DrawForm.Backfill.class, "funding.draw.backfill."));
        return initiative;
    }

    /** The teams that it may be taken from, also those of one that is recorded already. */
    List<Choice> offerTeams(Actor actor, @Nullable DrawView present, Model page) {
        List<Choice> teams = entry.teams(actor, present);
        page.addAttribute("teams", teams);
        return teams;
    }

    /** @return the template */
    String list(Actor actor, InitiativeHeader initiative, Model page) {
        LocalDate today = LocalDate.now(clock);
        List<DrawView> all = reading.of(initiative);
        page.addAttribute("today", today);
        page.addAttribute("sum", DrawSum.on(today, initiative.ended() ? List.of() : all));
        page.addAttribute("draws", all);
        page.addAttribute("files", entry.files(actor, all));
        page.addAttribute("count", all.size() < DrawReading.MOST ? all.size() : reading.count(initiative));
        offerTeams(actor, null, page);
        return "funding/draws";
    }

    DrawForm emptyForm() {
        return DrawForm.starting(LocalDate.now(clock));
    }
}
