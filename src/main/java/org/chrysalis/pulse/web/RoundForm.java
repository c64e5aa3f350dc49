package org.chrysalis.pulse.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.pulse.PulseReading;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;

/** Until when people are asked. */
class RoundForm {

    @CivilDate(name = "pulse.last-day.name")
    private DateInput lastDay = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static RoundForm until(LocalDate lastDay) {
        RoundForm form = new RoundForm();
        form.lastDay = DateInput.of(lastDay);
        return form;
    }

    static RoundForm of(PulseReading.Open now) {
        RoundForm form = until(now.closesOn());
        form.version = now.version();
        return form;
    }

    /** Only once the constraints hold. */
    LocalDate lastDay() {
        return Objects.requireNonNull(lastDay.date());
    }

    public DateInput getLastDay() {
        return lastDay;
    }

    public void setLastDay(DateInput lastDay) {
        this.lastDay = lastDay;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
