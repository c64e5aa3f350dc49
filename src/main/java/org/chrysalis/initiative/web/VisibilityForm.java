package org.chrysalis.initiative.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.jspecify.annotations.Nullable;

/** Who can see it. */
class VisibilityForm extends EditForm {

    @NotNull(message = "{initiative.visibility.missing}")
    private @Nullable Visibility visibility;

    @Override
    EditPart part() {
        return EditPart.VISIBILITY;
    }

    @Override
    void fill(InitiativeDetails now) {
        visibility = now.visibility();
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.SeenBy(Objects.requireNonNull(visibility));
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences()
                .compare(
                        "initiative.part.visibility",
                        words.constant("visibility", now.visibility()),
                        words.constant("visibility", visibility));
    }

    public @Nullable Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(@Nullable Visibility visibility) {
        this.visibility = visibility;
    }
}
