package org.chrysalis.journey.web;

import java.util.Objects;
import java.util.UUID;
import org.chrysalis.journey.EndInitiative.PlannedCheckIn;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to promise one more check-in. */
class CheckInForm extends OpenForm {

    private String submission = UUID.randomUUID().toString();

    /** Only once what is missing was noted. */
    PlannedCheckIn toCommand(@Nullable Long ownerId) {
        return new PlannedCheckIn(Objects.requireNonNull(getDue().date()), getWording(), ownerId);
    }

    UUID token() {
        return Typed.token(submission);
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
