package org.chrysalis.initiative.web;

import jakarta.validation.constraints.Size;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;

/** What happens to people if it stops. */
class StopsForm extends EditForm {

    @Size(max = 2000, message = "{initiative.stops.long}")
    private String ifItStops = "";

    @Override
    EditPart part() {
        return EditPart.STOPS;
    }

    @Override
    void fill(InitiativeDetails now) {
        ifItStops = now.ifItStops();
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.IfItStops(ifItStops);
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences().compare("initiative.part.stops", now.ifItStops(), ifItStops);
    }

    public String getIfItStops() {
        return ifItStops;
    }

    public void setIfItStops(String ifItStops) {
        this.ifItStops = Typed.text(ifItStops);
    }
}
