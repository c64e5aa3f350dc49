package org.chrysalis.participation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.participation.NoteStrength;
import org.chrysalis.participation.Strength;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** How strong somebody sees a working relationship on a day. */
class StrengthForm {

    @NotNull(message = "{participation.strength.missing}")
    private @Nullable Strength strength;

    @Size(max = 500, message = "{participation.strength.note.long}")
    private String note = "";

    @CivilDate(name = "participation.strength.date.name", notInFuture = true)
    private DateInput notedOn = new DateInput();

    private String submission = UUID.randomUUID().toString();

    static StrengthForm on(LocalDate today) {
        StrengthForm form = new StrengthForm();
        form.notedOn = DateInput.of(today);
        return form;
    }

    /** Only once the constraints hold. */
    NoteStrength toCommand() {
        return new NoteStrength(Objects.requireNonNull(notedOn.date()), Objects.requireNonNull(strength), note);
    }

    public @Nullable Strength getStrength() {
        return strength;
    }

    public void setStrength(@Nullable Strength strength) {
        this.strength = strength;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }

    public DateInput getNotedOn() {
        return notedOn;
    }

    public void setNotedOn(DateInput notedOn) {
        this.notedOn = notedOn;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
