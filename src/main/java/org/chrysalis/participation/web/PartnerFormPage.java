package org.chrysalis.participation.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.participation.ParticipationWords;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.PartnerView;
import org.chrysalis.participation.Strength;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page with the form of a partner: what can be chosen on it, and what its answers mean. */
@Component
class PartnerFormPage {

    private final Initiatives initiatives;
    private final Directory directory;
    private final ParticipationWords words;

    PartnerFormPage(Initiatives initiatives, Directory directory, ParticipationWords words) {
        this.initiatives = initiatives;
        this.directory = directory;
        this.words = words;
    }

    /** Opens the initiative for somebody who may edit it. */
    InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("id", id);
        page.addAttribute("path", id == null ? "new" : id + "/change");
        page.addAttribute("people", directory.people(actor));
        page.addAttribute(
                "kinds", Choice.withNone("participation.choose", Choice.all(PartnerKind.class, "participation.kind.")));
        page.addAttribute("strengths", Choice.all(Strength.class, "participation.strength."));
        return initiative;
    }

    /** Who looks after it; a name that nobody of the organisation has is noted beside its field. */
    @Nullable
    Long personOf(Actor actor, PartnerForm form, @Nullable PartnerView present, BindingResult problems) {
        return form.personOf(actor, directory, present, problems);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differences(PartnerForm form, PartnerView now) {
        return form.differencesFrom(now, words);
    }
}
