package org.chrysalis.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.Kind;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** The name and what it is about. */
class WordsForm extends EditForm {

    @NotBlank(message = "{initiative.name.missing}")
    @Size(max = 150, message = "{initiative.name.long}")
    private String name = "";

    @Size(max = 500, message = "{initiative.change-sought.long}")
    private String changeSought = "";

    @Size(max = 300, message = "{initiative.beneficiaries.long}")
    private String beneficiaries = "";

    private @Nullable Long teamId;

    @NotNull(message = "{initiative.kind.missing}")
    private @Nullable Kind kind = Kind.NOT_SURE;

    @Override
    EditPart part() {
        return EditPart.WORDS;
    }

    @Override
    void fill(InitiativeDetails now) {
        name = now.name();
        changeSought = now.changeSought();
        beneficiaries = now.beneficiaries();
        teamId = now.teamId();
        kind = now.kind();
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.Words(name, changeSought, beneficiaries, Objects.requireNonNull(kind), teamId);
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences()
                .compare("initiative.part.name", now.name(), name)
                .compare("initiative.part.change-sought", now.changeSought(), changeSought)
                .compare("initiative.part.beneficiaries", now.beneficiaries(), beneficiaries)
                .compare(
                        "initiative.part.team",
                        now.teamName(),
                        Objects.equals(teamId, now.teamId()) ? now.teamName() : words.team(now.id(), teamId))
                .compare("initiative.part.kind", words.constant("kind", now.kind()), words.constant("kind", kind));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getChangeSought() {
        return changeSought;
    }

    public void setChangeSought(String changeSought) {
        this.changeSought = Typed.text(changeSought);
    }

    public String getBeneficiaries() {
        return beneficiaries;
    }

    public void setBeneficiaries(String beneficiaries) {
        this.beneficiaries = Typed.text(beneficiaries);
    }

    public @Nullable Long getTeamId() {
        return teamId;
    }

    public void setTeamId(@Nullable Long teamId) {
        this.teamId = teamId;
    }

    public @Nullable Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind kind) {
        this.kind = kind;
    }
}
