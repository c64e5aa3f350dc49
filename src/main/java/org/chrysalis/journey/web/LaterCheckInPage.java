package org.chrysalis.journey.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.JourneyDetails;
import org.chrysalis.journey.JourneyDetails.EndingWords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page on which one more check-in is promised after an ending, for who may correct the ending. */
@Component
class LaterCheckInPage {

    private final Initiatives initiatives;
    private final JourneyDetails details;
    private final Directory directory;
    private final OpenParts parts;
    private final MessageSource messages;

    LaterCheckInPage(
            Initiatives initiatives,
            JourneyDetails details,
            Directory directory,
            OpenParts parts,
            MessageSource messages) {
        this.initiatives = initiatives;
        this.details = details;
        this.directory = directory;
        this.parts = parts;
        this.messages = messages;
    }

    InitiativeHeader open(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireMovableBy(actor);
        EndingWords ending = details.ending(initiative, id);
        if (ending.reopenedOn() != null) {
            initiative.requireGoingOn();
        }
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("ending", ending);
        page.addAttribute("people", directory.people(actor));
        return initiative;
    }

    /** It asks what the check-ins of an ending ask to begin with. */
    CheckInForm begin() {
        CheckInForm form = new CheckInForm();
        form.setWording(messages.getMessage("journey.end.check-in.what", null, LocaleContextHolder.getLocale()));
        return form;
    }

    /** Who was typed, and nobody for nothing; what is missing or wrong is noted beside its field. */
    @Nullable
    Long check(Actor actor, InitiativeHeader initiative, CheckInForm form, BindingResult problems) {
        Long owner = parts.owner(actor, form, List.of());
        parts.check(form, owner, "", false, problems);
        parts.requireSees(initiative, owner, List.of(), "owner", problems);
        return owner;
    }
}
