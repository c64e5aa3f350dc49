package org.chrysalis.evidence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.SaveMeasure;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** A measure by its name, and for whom it is measured: nobody can suppose that, so nothing is chosen to begin with. */
class QuickMeasureForm {

    @NotBlank(message = "{evidence.measures.name.missing}")
    @Size(max = 200, message = "{evidence.measures.name.long}")
    private String name = "";

    @NotNull(message = "{evidence.frame.missing}")
    private @Nullable Frame frame;

    private String submission = UUID.randomUUID().toString();

    /** Only once the constraints hold. */
    SaveMeasure toCommand() {
        return SaveMeasure.named(Objects.requireNonNull(frame), name);
    }

    public @Nullable Frame getFrame() {
        return frame;
    }

    public void setFrame(@Nullable Frame frame) {
        this.frame = frame;
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
