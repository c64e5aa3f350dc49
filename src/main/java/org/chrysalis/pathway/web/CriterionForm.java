package org.chrysalis.pathway.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.pathway.AddCriterion;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.pathway.PathwayAdmin.Line;
import org.chrysalis.pathway.RewordCriterion;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** A criterion, as typed. */
class CriterionForm {

    @NotBlank(message = "{pathway.criterion.wording.missing}")
    @Size(max = 300, message = "{pathway.criterion.wording.long}")
    private String wording = "";

    @NotNull(message = "{pathway.criterion.topic.missing}")
    private @Nullable CriterionTopic topic;

    private int version = -1;
    private UUID submission = UUID.randomUUID();

    static CriterionForm of(Line criterion) {
        CriterionForm form = new CriterionForm();
        form.wording = criterion.wording();
        form.topic = criterion.topic();
        form.version = criterion.version();
        return form;
    }

    AddCriterion toAddition(long stageId) {
        return new AddCriterion(stageId, Objects.requireNonNull(topic), wording, submission);
    }

    RewordCriterion toRewording(long stageId, long criterionId) {
        return new RewordCriterion(stageId, criterionId, version, Objects.requireNonNull(topic), wording);
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Typed.line(wording);
    }

    public @Nullable CriterionTopic getTopic() {
        return topic;
    }

    public void setTopic(@Nullable CriterionTopic topic) {
        this.topic = topic;
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
