package org.chrysalis.journey.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed of a step that people decide, be it a move or a rest: why, and who decided. */
abstract class StepForm {

    @Size(max = 1000, message = "{journey.move.reason.long}")
    private String reason = "";

    private List<@Size(max = 120, message = "{journey.deciders.long}") String> deciders = new ArrayList<>();

    private @Nullable Long shownVisit;
    private @Nullable Integer review;
    private String submission = UUID.randomUUID().toString();

    /** Enough fields for names. */
    void offerNames() {
        DeciderFields.offer(deciders);
    }

    void offerAnotherName() {
        DeciderFields.offerAnother(deciders);
    }

    /** Said with the other problems of the page, and not only by the service once they are mended. */
    void requireSomebody(BindingResult problems) {
        DeciderFields.requireSomebody(deciders, problems);
    }

    /** Who was typed. */
    List<String> named() {
        return DeciderFields.named(deciders);
    }

    UUID token() {
        return Typed.token(submission);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    public List<String> getDeciders() {
        return deciders;
    }

    public void setDeciders(List<String> deciders) {
        this.deciders = new ArrayList<>(deciders);
    }

    public @Nullable Long getShownVisit() {
        return shownVisit;
    }

    public void setShownVisit(@Nullable Long shownVisit) {
        this.shownVisit = shownVisit;
    }

    public @Nullable Integer getReview() {
        return review;
    }

    public void setReview(@Nullable Integer review) {
        this.review = review;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
