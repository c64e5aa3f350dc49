package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.chrysalis.journey.CorrectMove;
import org.chrysalis.journey.JourneyDetails.MoveWords;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to put a move right. */
class CorrectMoveForm extends CorrectionForm {

    @CivilDate(name = "journey.correct.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @NotBlank(message = "{journey.move.reason.empty}")
    @Size(max = 1000, message = "{journey.move.reason.long}")
    private String reason = "";

    @NotBlank(message = "{journey.correct.why.empty}")
    @Size(max = 1000, message = "{journey.correct.why.long}")
    private String why = "";

    private @Nullable Long context;

    static CorrectMoveForm of(MoveWords move) {
        CorrectMoveForm form = new CorrectMoveForm();
        form.date = DateInput.of(move.on());
        form.reason = move.reason();
        form.context = move.context();
        form.setVersion(move.version());
        return form;
    }

    /** Only once the constraints hold. */
    CorrectMove toCommand() {
        return new CorrectMove(Objects.requireNonNull(date.date()), reason, why, getVersion(), context);
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

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = Typed.text(why);
    }

    public @Nullable Long getContext() {
        return context;
    }

    public void setContext(@Nullable Long context) {
        this.context = context;
    }
}
