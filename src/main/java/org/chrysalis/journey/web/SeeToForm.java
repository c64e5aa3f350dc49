package org.chrysalis.journey.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.chrysalis.journey.CheckInDone;
import org.chrysalis.journey.MeetCondition;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A day and a note: a condition is met, a check-in done; and why, where that was recorded before and is put right. */
class SeeToForm extends NoteForm {

    @Size(max = 1000, message = "{journey.correct.why.long}")
    private String why = "";

    /** Whether the page asked why. */
    private boolean correcting;

    /** What was recorded already, or today and nothing. */
    static SeeToForm recorded(@Nullable LocalDate on, String note, LocalDate today, int version) {
        SeeToForm form = new SeeToForm();
        form.setDate(DateInput.of(on == null ? today : on));
        form.setNote(note);
        form.setVersion(version);
        return form;
    }

    /** Whoever puts right what was recorded says why. */
    void requireWhy(BindingResult problems) {
        if (correcting && why.isBlank()) {
            problems.rejectValue("why", "journey.correct.why.empty");
        }
    }

    MeetCondition toMeetCondition() {
        return new MeetCondition(day(), getNote(), why, getVersion());
    }

    CheckInDone toCheckInDone() {
        return new CheckInDone(day(), getNote(), why, getVersion());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public void setCorrecting(boolean correcting) {
        this.correcting = correcting;
    }
}
