package org.chrysalis.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.funding.ProtectionFiles;
import org.chrysalis.funding.ProtectionKind;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.funding.ProtectionWarnings;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of protections: the list with what gives pause, and one of them with its files. */
@Component
class ProtectionPage {

    private final FundingSections sections;
    private final ProtectionReading reading;
    private final Attachments attachments;
    private final Clock clock;

    ProtectionPage(FundingSections sections, ProtectionReading reading, Attachments attachments, Clock clock) {
        this.sections = sections;
        this.reading = reading;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** For whoever sees the initiative. */
    InitiativeHeader open(Actor actor, String reference, Model page) {
        page.addAttribute(
                "kinds",
                Choice.withNone(
                        "funding.protection.kind.not-said",
                        Choice.all(ProtectionKind.class, "funding.protection.kind.")));
        return sections.open(actor, reference, ShelterFrame.PROTECTIONS, page);
    }

    /** For whoever may record it: one of them, or none where it is to be added. */
    InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = open(actor, reference, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("path", id == null ? "new" : id);
        if (id != null) {
            page.addAttribute("files", attachments.of(actor, ProtectionFiles.KIND, id, !initiative.ended()));
        }
        return initiative;
    }

    /** @return the template */
    String list(Actor actor, InitiativeHeader initiative, Model page) {
        LocalDate today = LocalDate.now(clock);
        List<ProtectionView> all = reading.of(initiative);
        page.addAttribute("today", today);
        page.addAttribute(
                "standing",
                all.stream()
                        .filter(each -> !each.lifted() && each.state(today) != ProtectionView.State.AHEAD)
                        .toList());
        page.addAttribute(
                "ahead",
                all.stream()
                        .filter(each -> each.state(today) == ProtectionView.State.AHEAD)
                        .toList());
        page.addAttribute("lifted", all.stream().filter(ProtectionView::lifted).toList());
        page.addAttribute("shown", all.size());
        page.addAttribute(
                "files",
                attachments.of(
                        actor,
                        ProtectionFiles.KIND,
                        all.stream().map(ProtectionView::id).toList()));
        page.addAttribute("count", all.size() < ProtectionReading.MOST ? all.size() : reading.count(initiative));
        page.addAttribute("warnings", ProtectionWarnings.of(all, today));
        return "funding/protections";
    }

    /**
     * What there is to read before the day of a lifting is saved, once for each move on that lies near, on whichever
     * form it is typed.
     *
     * @param read the day of the move of which the person has read
     * @return the day of the move of which the page tells now; none where nothing gives pause
     */
    @Nullable
    String near(Actor actor, InitiativeHeader initiative, LocalDate day, String read, Model page) {
        ProtectionReading.Move near = reading.moveOnNear(initiative, day).orElse(null);
        if (near == null || read.equals(near.movedOn().toString())) {
            return null;
        }
        page.addAttribute("near", near);
        page.addAttribute("others", reading.others(actor, initiative));
        return near.movedOn().toString();
    }

    ProtectionForm emptyForm() {
        return ProtectionForm.starting(LocalDate.now(clock));
    }
}
