package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed to let an initiative rest. */
class PauseForm {

    @CivilDate(name = "journey.pause.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @NotBlank(message = "{journey.pause.reason.empty}")
    @Size(max = 1000, message = "{journey.pause.reason.long}")
    private String reason = "";

    private List<@Size(max = 120, message = "{journey.deciders.long}") String> deciders = new ArrayList<>();

    @CivilDate(name = "journey.pause.review.name", required = false)
    private DateInput reviewOn = new DateInput();

    private @Nullable Integer review;
    private @Nullable Long shownVisit;
    private String submission = UUID.randomUUID().toString();

    static PauseForm on(LocalDate day, @Nullable Integer review) {
        PauseForm form = new PauseForm();
        form.date = DateInput.of(day);
        form.review = review;
        return form;
    }

    /** Enough fields for names. */
    void offerNames() {
        DeciderFields.offer(deciders);
    }

    void offerAnotherName() {
        DeciderFields.offerAnother(deciders);
    }

    void requireSomebody(BindingResult problems) {
        DeciderFields.requireSomebody(deciders, problems);
    }

    /** Only once the constraints hold. */
    PauseInitiative toCommand() {
        return new PauseInitiative(
                Objects.requireNonNull(date.date()),
                reason,
                DeciderFields.named(deciders),
                reviewOn.date(),
                review,
                shownVisit);
    }

    /** How somebody else paused it meanwhile, beside what was typed. */
    Differences differencesFrom(JourneyView.Rest theirs) {
        return new Differences()
                .compare("journey.pause.date", theirs.from(), date.date())
                .compare("journey.pause.reason", theirs.reason(), reason)
                .compare(
                        "journey.move.deciders",
                        String.join("; ", theirs.deciders()),
                        String.join("; ", DeciderFields.named(deciders)))
                .compare("journey.pause.review", theirs.reviewOn(), reviewOn.date());
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
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

    public DateInput getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(DateInput reviewOn) {
        this.reviewOn = reviewOn;
    }

    public @Nullable Integer getReview() {
        return review;
    }

    public void setReview(@Nullable Integer review) {
        this.review = review;
    }

    public @Nullable Long getShownVisit() {
        return shownVisit;
    }

    public void setShownVisit(@Nullable Long shownVisit) {
        this.shownVisit = shownVisit;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
