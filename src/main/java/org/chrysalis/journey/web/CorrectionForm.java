package org.chrysalis.journey.web;

import java.util.UUID;
import org.chrysalis.support.web.Typed;

/** What every form carries on which a part of a journey is put right, besides what is typed. */
abstract class CorrectionForm {

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    UUID token() {
        return Typed.token(submission);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
