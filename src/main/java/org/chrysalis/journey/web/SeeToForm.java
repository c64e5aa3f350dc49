package org.chrysalis.journey.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.journey.PromiseKind;
import org.chrysalis.journey.SeeTo;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
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
    static SeeToForm of(Saved saved, LocalDate today) {
        SeeToForm form = new SeeToForm();
        form.setDate(DateInput.of(Objects.requireNonNullElse(saved.seenToOn(), today)));
        form.setNote(saved.note());
        form.setVersion(saved.version());
        return form;
    }

    /** What somebody else recorded meanwhile, beside what was typed. */
    Differences differencesFrom(Saved now, PromiseKind kind) {
        return differencesFrom(
                "journey.see-to.date",
                now.seenToOn(),
                "journey.see-to." + PromisePage.path(kind) + ".note",
                now.note());
    }

    /** Whoever puts right what was recorded says why. */
    void requireWhy(BindingResult problems) {
        if (correcting && why.isBlank()) {
            problems.rejectValue("why", "journey.correct.why.empty");
        }
    }

    SeeTo toCommand() {
        return new SeeTo(day(), getNote(), why, getVersion());
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
