package org.chrysalis.pathway.web;

import java.util.UUID;
import org.chrysalis.pathway.AddStage;

/** Another stage, as typed, and where it shall stand. */
class NewStageForm extends StageForm {

    private int place = 1;
    private UUID submission = UUID.randomUUID();

    AddStage toCommand() {
        return new AddStage(chosenPhase(), getName(), getPurpose(), getGuidance(), place, submission);
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
