package org.chrysalis.pulse.web;

import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many links are wanted. */
class LinksForm {

    @Pattern(regexp = "[1-9]|1[0-9]|20", message = "{pulse.links.number}")
    private String number = "";

    private String submission = UUID.randomUUID().toString();

    /** Only once the constraints hold. */
    int numberOfLinks() {
        return Integer.parseInt(number);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = Typed.text(number);
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
