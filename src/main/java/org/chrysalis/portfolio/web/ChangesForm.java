package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;

/** The two days between which changes are told, and what they are about. */
public class ChangesForm extends PortfolioForm {

    @CivilDate(name = "portfolio.changes.since", required = false, notInFuture = true)
    private DateInput since = new DateInput();

    @CivilDate(name = "portfolio.changes.until", required = false, notInFuture = true)
    private DateInput until = new DateInput();

    /** @param usual where nobody has said: the day of the last board, or a month before */
    LocalDate sinceOr(LocalDate usual) {
        return Objects.requireNonNullElse(since.date(), usual);
    }

    LocalDate untilOr(LocalDate today) {
        return Objects.requireNonNullElse(until.date(), today);
    }

    public DateInput getSince() {
        return since;
    }

    public void setSince(DateInput since) {
        this.since = since;
    }

    public DateInput getUntil() {
        return until;
    }

    public void setUntil(DateInput until) {
        this.until = until;
    }
}
