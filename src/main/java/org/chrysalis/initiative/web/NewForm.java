package org.chrysalis.initiative.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.Lens;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** Where it is new. */
class NewForm extends EditForm {

    private List<Lens> lenses = new ArrayList<>();

    @Override
    EditPart part() {
        return EditPart.NEW;
    }

    @Override
    void fill(InitiativeDetails now) {
        lenses = new ArrayList<>(now.lenses());
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.New(lenses);
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences().compare("initiative.part.new", words.lenses(now.lenses()), words.lenses(lenses));
    }

    public List<Lens> getLenses() {
        return lenses;
    }

    public void setLenses(@Nullable List<@Nullable Lens> lenses) {
        this.lenses = Typed.ticked(lenses);
    }
}
