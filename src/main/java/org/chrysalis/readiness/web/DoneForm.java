package org.chrysalis.readiness.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.readiness.ActionDone;
import org.chrysalis.readiness.ActionView;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** When something was done, and what came of it. */
class DoneForm {

    @CivilDate(name = "readiness.action.done-on.name", notInFuture = true)
    private DateInput doneOn = new DateInput();

    @Size(max = 500, message = "{readiness.action.done-note.long}")
    private String note = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static DoneForm of(ActionView action, LocalDate today) {
        DoneForm form = new DoneForm();
        form.doneOn = DateInput.of(action.doneOn() == null ? today : action.doneOn());
        form.note = action.doneNote();
        form.version = action.version();
        return form;
    }

    /** Only once the constraints hold. */
    ActionDone toCommand() {
        return new ActionDone(Objects.requireNonNull(doneOn.date()), note, version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ActionView now) {
        return new Differences()
                .compare("readiness.action.done-on", now.doneOn(), doneOn.date())
                .compare("readiness.action.done-note", now.doneNote(), note);
    }

    public DateInput getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(DateInput doneOn) {
        this.doneOn = doneOn;
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
}
