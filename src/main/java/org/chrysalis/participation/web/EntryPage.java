package org.chrysalis.participation.web;

import org.chrysalis.attachment.Attachments;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page on which something is recorded or changed, for whoever may: what it is about, where it sends to, its files.
 */
@Component
class EntryPage {

    private final Initiatives initiatives;
    private final Attachments attachments;

    EntryPage(Initiatives initiatives, Attachments attachments) {
        this.initiatives = initiatives;
        this.attachments = attachments;
    }

    /**
     * Opens the initiative for somebody who may edit it.
     *
     * @param kind of the record, as its files know it
     * @param id none for a new one, which has no files yet
     */
    InitiativeHeader open(Actor actor, String reference, String kind, @Nullable Long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("path", id == null ? "new" : id);
        if (id != null) {
            page.addAttribute("files", attachments.of(actor, kind, id, !initiative.ended()));
        }
        return initiative;
    }
}
