package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndInitiative.PlannedCheckIn;
import org.chrysalis.journey.EndingSays;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.ReadingOrder;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed to end an initiative. */
@ReadingOrder({"date", "cause", "context", "why", "deciders", "learned", "continues", "givenBack", "care", "checkIns"})
class EndForm extends EndingForm {

    @NotBlank(message = "{journey.end.why.empty}")
    @Size(max = 2000, message = "{journey.end.long}")
    private String why = "";

    private List<@Size(max = 120, message = "{journey.deciders.long}") String> deciders = new ArrayList<>();

    /** As long as what is said of one protection. */
    @Size(max = 1000, message = "{journey.end.given-back.long}")
    private String givenBack = "";

    /** Whether the page said that this is not saved, because nothing stands any more that could be given back. */
    private boolean givenBackOver;

    private List<OpenForm> checkIns = new ArrayList<>();
    private @Nullable Long shownVisit;
    private @Nullable Integer review;

    /** Three check-ins are offered to begin with: soon, in half a year, in a year. */
    static EndForm on(LocalDate today, String what, @Nullable Long shownVisit, @Nullable Integer review) {
        EndForm form = new EndForm();
        form.setDate(DateInput.of(today));
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
        EndingSays says = says();
        return new EndInitiative(
                day(),
                says.cause(),
                DeciderFields.named(deciders),
                why,
                says.learned(),
                says.continues(),
                says.care(),
                promised,
                review,
                shownVisit,
                getContext(),
                givenBackOver ? "" : givenBack);
    }

    /** Whoever ends it says so; an ending that was entered from elsewhere may say nothing of it. */
    @Override
    @NotBlank(message = "{journey.end.care.empty}")
    public String getCare() {
        return super.getCare();
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
}
