package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.journey.CorrectMove;
import org.chrysalis.journey.JourneyDetails.MoveWords;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to put a move right. */
class CorrectForm {

    @CivilDate(name = "journey.move.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @NotBlank(message = "{journey.move.reason.empty}")
    @Size(max = 1000, message = "{journey.move.reason.long}")
    private String reason = "";

    @NotBlank(message = "{journey.correct.why.empty}")
    @Size(max = 1000, message = "{journey.correct.why.long}")
    private String why = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private @Nullable Long context;
    private String submission = UUID.randomUUID().toString();

    static CorrectForm of(MoveWords move) {
        CorrectForm form = new CorrectForm();
        form.date = DateInput.of(move.on());
        form.reason = move.reason();
        form.context = move.context();
        form.version = move.version();
        return form;
    }

    /** Only once the constraints hold. */
    CorrectMove toCommand() {
        return new CorrectMove(Objects.requireNonNull(date.date()), reason, why, version, context);
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
