package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndInitiative.PlannedCheckIn;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed to end an initiative. */
class EndForm {

    @CivilDate(name = "journey.end.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @NotNull(message = "{journey.end.cause.missing}")
    private @Nullable EndingCause cause;

    @NotBlank(message = "{journey.end.why.empty}")
    @Size(max = 2000, message = "{journey.end.long}")
    private String why = "";

    private List<@Size(max = 120, message = "{journey.deciders.long}") String> deciders = new ArrayList<>();

    @Size(max = 2000, message = "{journey.end.long}")
    private String learned = "";

    @Size(max = 2000, message = "{journey.end.long}")
    private String continues = "";

    @NotBlank(message = "{journey.end.care.empty}")
    @Size(max = 2000, message = "{journey.end.long}")
    private String care = "";

    /** As long as what is said of one protection. */
    @Size(max = 1000, message = "{journey.end.given-back.long}")
    private String givenBack = "";

    /** Whether the page said that this is not saved, because nothing stands any more that could be given back. */
    private boolean givenBackOver;

    private List<OpenForm> checkIns = new ArrayList<>();
    private @Nullable Long shownVisit;
    private @Nullable Integer review;
    private @Nullable Long context;
    private String submission = UUID.randomUUID().toString();

    /** Three check-ins are offered to begin with: soon, in half a year, in a year. */
    static EndForm on(LocalDate today, String what, @Nullable Long shownVisit, @Nullable Integer review) {
        EndForm form = new EndForm();
        form.date = DateInput.of(today);
        form.shownVisit = shownVisit;
        form.review = review;
        for (int months : new int[] {1, 6, 12}) {
            OpenForm checkIn = OpenForm.of(null, "", today.plusMonths(months));
            checkIn.setWording(what);
            form.checkIns.add(checkIn);
        }
        return form;
    }

    /**
     * Only once the constraints hold.
     *
     * @throws Conflict without the visit that the page showed: nobody could tell whether somebody moved it meanwhile
     */
    EndInitiative toCommand(List<PlannedCheckIn> promised) {
        if (shownVisit == null) {
            throw new Conflict("visit");
        }
        return new EndInitiative(
                Objects.requireNonNull(date.date()),
                Objects.requireNonNull(cause),
                DeciderFields.named(deciders),
                why,
                learned,
                continues,
                care,
                promised,
                review,
                shownVisit,
                context,
                givenBackOver ? "" : givenBack);
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

    void offerAnotherCheckIn() {
        if (checkIns.size() < CheckIns.MOST) {
            checkIns.add(new OpenForm());
        }
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
    }

    public @Nullable EndingCause getCause() {
        return cause;
    }

    public void setCause(@Nullable EndingCause cause) {
        this.cause = cause;
    }

    public List<String> getDeciders() {
        return deciders;
    }

    public void setDeciders(List<String> deciders) {
        this.deciders = new ArrayList<>(deciders);
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }

    public String getLearned() {
        return learned;
    }

    public void setLearned(@Nullable String learned) {
        this.learned = Typed.text(learned);
    }

    public String getContinues() {
        return continues;
    }

    public void setContinues(@Nullable String continues) {
        this.continues = Typed.text(continues);
    }

    public String getCare() {
        return care;
    }

    public void setCare(@Nullable String care) {
        this.care = Typed.text(care);
    }

    public String getGivenBack() {
        return givenBack;
    }

    public void setGivenBack(@Nullable String givenBack) {
        this.givenBack = Typed.text(givenBack);
    }

    public boolean isGivenBackOver() {
        return givenBackOver;
    }

    public void setGivenBackOver(boolean givenBackOver) {
        this.givenBackOver = givenBackOver;
    }

    public List<OpenForm> getCheckIns() {
        return checkIns;
    }

    public void setCheckIns(List<OpenForm> checkIns) {
        this.checkIns = checkIns;
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

    public @Nullable Long getContext() {
        return context;
    }

    public void setContext(@Nullable Long context) {
        this.context = context;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
