package org.chrysalis.pack.web;

import java.util.UUID;

/** The button that begins a correction: pressed twice, it begins one. */
public class CorrectForm {

    private UUID submission = UUID.randomUUID();

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
