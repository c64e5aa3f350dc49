package org.chrysalis.portfolio.web;

import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;

/** The panel above the figures, with the day that they are of; none for today. */
public class ThenForm extends PortfolioForm {

    @CivilDate(name = "portfolio.as-of", required = false, notInFuture = true)
    private DateInput asOf = new DateInput();

    public DateInput getAsOf() {
        return asOf;
    }

    public void setAsOf(DateInput asOf) {
        this.asOf = asOf;
    }
}
