package org.chrysalis.evidence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Readings pasted from a sheet. */
class PasteForm {

    @NotBlank(message = "{evidence.paste.missing}")
    @Size(max = 60_000, message = "{evidence.paste.long}")
    private String lines = "";

    private String submission = UUID.randomUUID().toString();

    public String getLines() {
        return lines;
    }

    /** As it came: a tab parts what stands in a line. */
    public void setLines(@Nullable String lines) {
        this.lines = lines == null ? "" : lines;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
