package org.chrysalis.funding.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.funding.MarkOrdinary;
import org.chrysalis.funding.OrdinaryReading;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about a marker: on its own page, or in the one line of the list, which chooses it too. */
class MarkForm {

    /** Which one; on its own page the address says it. */
    private @Nullable Long marker;

    @CivilDate(name = "funding.ordinary.on.name", notInFuture = true)
    private DateInput markedOn = new DateInput();

    @Size(max = 500, message = "{funding.ordinary.note.long}")
    private String note = "";

    /** Of the mark that was shown; below zero where there was none. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static MarkForm on(LocalDate today) {
        MarkForm form = new MarkForm();
        form.markedOn = DateInput.of(today);
        return form;
    }

    static MarkForm of(OrdinaryReading.Line now) {
        MarkForm form = new MarkForm();
        form.markedOn = DateInput.of(now.markedOn());
        form.note = now.note();
        form.version = now.version();
        return form;
    }

    /** Only once the constraints hold. */
    MarkOrdinary toCommand() {
        return new MarkOrdinary(Objects.requireNonNull(markedOn.date()), note, version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(OrdinaryReading.Line now) {
        return new Differences()
                .compare("funding.ordinary.on", now.markedOn(), markedOn.date())
                .compare("funding.ordinary.note", now.note(), note);
    }

    public @Nullable Long getMarker() {
        return marker;
    }

    public void setMarker(@Nullable Long marker) {
        this.marker = marker;
    }

    public DateInput getMarkedOn() {
        return markedOn;
    }

    public void setMarkedOn(DateInput markedOn) {
        this.markedOn = markedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
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
