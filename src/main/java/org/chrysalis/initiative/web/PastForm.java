package org.chrysalis.initiative.web;

import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;

/** The day that a list is of; what else narrows it stands in the address as on the list of today. */
public class PastForm {

    @CivilDate(name = "initiative.past.day", required = false, notInFuture = true)
    private DateInput asOf = new DateInput();

    public DateInput getAsOf() {
        return asOf;
    }

    public void setAsOf(DateInput asOf) {
        this.asOf = asOf;
    }
}
