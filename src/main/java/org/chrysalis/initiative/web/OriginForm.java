package org.chrysalis.initiative.web;

import jakarta.validation.constraints.Size;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.Origin;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.jspecify.annotations.Nullable;

/** Where it comes from. */
class OriginForm extends EditForm {

    private @Nullable Origin origin;

    @Size(max = 500, message = "{initiative.origin-note.long}")
    private String note = "";

    @Override
    EditPart part() {
        return EditPart.ORIGIN;
    }

    @Override
    void fill(InitiativeDetails now) {
        origin = now.origin();
        note = now.originNote();
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.Source(origin, note);
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences()
                .compare(
                        "initiative.part.origin",
                        words.constant("origin", now.origin()),
                        words.constant("origin", origin))
                .compare("initiative.part.origin-note", now.originNote(), note);
    }

    public @Nullable Origin getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Origin origin) {
        this.origin = origin;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}
