package org.chrysalis.journey.web;

import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;

/** When people mean to look at it together again; empty to leave that open. */
class NextReviewForm {

    @CivilDate(name = "journey.review.next.name", required = false)
    private DateInput next = new DateInput();

    public DateInput getNext() {
        return next;
    }

    public void setNext(DateInput next) {
        this.next = next;
    }
}
