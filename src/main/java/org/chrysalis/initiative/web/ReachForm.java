package org.chrysalis.initiative.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.initiative.HoldView;
import org.chrysalis.initiative.Reach;
import org.chrysalis.initiative.WorksFor;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** One's own view of how far an initiative reaches. */
class ReachForm {

    @NotNull(message = "{initiative.reach.missing}")
    private @Nullable Reach reach;

    private @Nullable WorksFor worksFor;

    @Size(max = 500, message = "{initiative.reach.note.long}")
    private String note = "";

    @CivilDate(name = "initiative.reach.date.name", notInFuture = true)
    private DateInput heldOn = new DateInput();

    private String submission = UUID.randomUUID().toString();

    static ReachForm on(LocalDate today) {
        ReachForm form = new ReachForm();
        form.heldOn = DateInput.of(today);
        return form;
    }

    HoldView toCommand() {
        return new HoldView(Objects.requireNonNull(heldOn.date()), Objects.requireNonNull(reach), worksFor, note);
    }

    public @Nullable Reach getReach() {
        return reach;
    }

    public void setReach(@Nullable Reach reach) {
        this.reach = reach;
    }

    public @Nullable WorksFor getWorksFor() {
        return worksFor;
    }

    public void setWorksFor(@Nullable WorksFor worksFor) {
        this.worksFor = worksFor;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }

    public DateInput getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(DateInput heldOn) {
        this.heldOn = heldOn;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
