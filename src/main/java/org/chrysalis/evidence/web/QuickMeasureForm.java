package org.chrysalis.evidence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.SaveMeasure;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** A measure by its name. For whom it is measured is said by the button that saves it; the first is what matters to people. */
class QuickMeasureForm {

    private Frame frame = Frame.MATTERS;

    @NotBlank(message = "{evidence.measures.name.missing}")
    @Size(max = 200, message = "{evidence.measures.name.long}")
    private String name = "";

    private String submission = UUID.randomUUID().toString();

    SaveMeasure toCommand() {
        return SaveMeasure.named(frame, name);
    }

    public Frame getFrame() {
        return frame;
    }

    public void setFrame(@Nullable Frame frame) {
        this.frame = frame == null ? Frame.MATTERS : frame;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
