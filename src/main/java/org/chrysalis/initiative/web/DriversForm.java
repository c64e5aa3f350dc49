package org.chrysalis.initiative.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.DriverKind;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.InitiativeDetails.Driver;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** Why now: what pushes and what pulls, each with a note if there is more to say. */
class DriversForm extends EditForm {

    private List<DriverKind> kinds = new ArrayList<>();

    /** By the place of the kind in {@link DriverKind}. */
    private List<@Valid Note> notes = new ArrayList<>();

    DriversForm() {
        Arrays.stream(DriverKind.values()).forEach(kind -> notes.add(new Note()));
    }

    /** What is behind one driver. */
    static class Note {

        @Size(max = 500, message = "{initiative.driver-note.long}")
        private String words = "";

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = Typed.text(words);
        }
    }

    @Override
    EditPart part() {
        return EditPart.DRIVERS;
    }

    @Override
    void fill(InitiativeDetails now) {
        now.drivers().forEach(driver -> {
            kinds.add(driver.kind());
            notes.get(driver.kind().ordinal()).setWords(driver.note());
        });
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.Drivers(drivers());
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences()
                .compare("initiative.part.drivers", words.drivers(now.drivers()), words.drivers(drivers()));
    }

    private List<Driver> drivers() {
        return kinds.stream()
                .distinct()
                .map(kind -> new Driver(kind, notes.get(kind.ordinal()).getWords()))
                .toList();
    }

    public List<DriverKind> getKinds() {
        return kinds;
    }

    public void setKinds(@Nullable List<@Nullable DriverKind> kinds) {
        this.kinds = Typed.ticked(kinds);
    }

    public List<Note> getNotes() {
        return notes;
    }

    public void setNotes(List<Note> notes) {
        this.notes = notes;
    }
}
