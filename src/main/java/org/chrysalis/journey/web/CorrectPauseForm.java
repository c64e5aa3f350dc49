package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.chrysalis.journey.CorrectPause;
import org.chrysalis.journey.CorrectionReading.PauseWords;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to put a pause right. */
class CorrectPauseForm extends CorrectionForm {

    @CivilDate(name = "journey.pause.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    /** Asked only where people resumed it. */
    @CivilDate(name = "journey.correct.pause.until.name", notInFuture = true, required = false)
    private DateInput until = new DateInput();

    @NotBlank(message = "{journey.pause.reason.empty}")
    @Size(max = 1000, message = "{journey.move.reason.long}")
    private String reason = "";

    @Size(max = 1000, message = "{journey.note.long}")
    private String note = "";

    @NotBlank(message = "{journey.correct.why.empty}")
    @Size(max = 1000, message = "{journey.correct.why.long}")
    private String why = "";

    static CorrectPauseForm of(PauseWords pause) {
        CorrectPauseForm form = new CorrectPauseForm();
        form.date = DateInput.of(pause.on());
        form.reason = pause.reason();
        if (pause.resumed()) {
            form.until = DateInput.of(Objects.requireNonNull(pause.until()));
            form.note = pause.note();
        }
        form.setVersion(pause.version());
        return form;
    }

    /** Only once the constraints hold. */
    CorrectPause toCommand() {
        return new CorrectPause(Objects.requireNonNull(date.date()), until.date(), reason, note, why, getVersion());
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(PauseWords now) {
        return new Differences()
                .compare("journey.correct.pause.date", now.on(), date.date())
                .compare("journey.correct.pause.until", now.until(), until.date())
                .compare("journey.correct.pause.reason", now.reason(), reason)
                .compare("journey.correct.pause.note", now.note(), note);
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }

    public DateInput getUntil() {
        return until;
    }

    public void setUntil(DateInput until) {
        this.until = until;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }
}
