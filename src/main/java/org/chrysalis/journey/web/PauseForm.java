package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.ReadingOrder;
import org.jspecify.annotations.Nullable;

/** What was typed to let an initiative rest. */
@ReadingOrder({"date", "reason", "deciders", "reviewOn"})
class PauseForm extends StepForm {

    @CivilDate(name = "journey.pause.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @CivilDate(name = "journey.pause.review.name", required = false)
    private DateInput reviewOn = new DateInput();

    static PauseForm on(LocalDate day, @Nullable Integer review) {
        PauseForm form = new PauseForm();
        form.date = DateInput.of(day);
        form.setReview(review);
        return form;
    }

    /** Only once the constraints hold. */
    PauseInitiative toCommand() {
        return new PauseInitiative(
                Objects.requireNonNull(date.date()),
                getReason(),
                named(),
                reviewOn.date(),
                getReview(),
                getShownVisit());
    }

    /** How somebody else paused it meanwhile, beside what was typed. */
    Differences differencesFrom(JourneyView.Rest theirs) {
        return new Differences()
                .compare("journey.pause.date", theirs.from(), date.date())
                .compare("journey.pause.reason", theirs.reason(), getReason())
                .compare("journey.move.deciders", String.join("; ", theirs.deciders()), String.join("; ", named()))
                .compare("journey.pause.review", theirs.reviewOn(), reviewOn.date());
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
    }

    @Override
    @NotBlank(message = "{journey.pause.reason.empty}")
    public String getReason() {
        return super.getReason();
    }

    public DateInput getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(DateInput reviewOn) {
        this.reviewOn = reviewOn;
    }
}
