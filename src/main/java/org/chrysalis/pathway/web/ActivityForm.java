package org.chrysalis.pathway.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chrysalis.pathway.AddUsualActivity;
import org.chrysalis.pathway.PathwayAdmin.Line;
import org.chrysalis.pathway.RewordUsualActivity;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** A usual activity, as typed. */
class ActivityForm {

    @NotBlank(message = "{pathway.activity.wording.missing}")
    @Size(max = 300, message = "{pathway.activity.wording.long}")
    private String wording = "";

    private int version = -1;
    private UUID submission = UUID.randomUUID();

    static ActivityForm of(Line activity) {
        ActivityForm form = new ActivityForm();
        form.wording = activity.wording();
        form.version = activity.version();
        return form;
    }

    AddUsualActivity toAddition(long stageId) {
        return new AddUsualActivity(stageId, wording, submission);
    }

    RewordUsualActivity toRewording(long stageId, long activityId) {
        return new RewordUsualActivity(stageId, activityId, version, wording);
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Typed.line(wording);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
