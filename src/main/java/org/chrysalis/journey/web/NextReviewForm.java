package org.chrysalis.journey.web;

import java.time.LocalDate;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** When people mean to look at it together again; empty to leave that open. */
class NextReviewForm {

    @CivilDate(name = "journey.review.next.name", required = false)
    private DateInput next = new DateInput();

    /** The day that stood there when the page was shown. */
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate shown;

    static NextReviewForm of(@Nullable LocalDate planned) {
        NextReviewForm form = new NextReviewForm();
        form.next = DateInput.of(planned);
        form.shown = planned;
        return form;
    }

    public DateInput getNext() {
        return next;
    }

    public void setNext(DateInput next) {
        this.next = next;
    }

    public @Nullable LocalDate getShown() {
        return shown;
    }

    public void setShown(@Nullable LocalDate shown) {
        this.shown = shown;
    }
}
