package org.chrysalis.funding.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.funding.LiftProtection;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about the end of a protection. */
class LiftForm {

    @CivilDate(name = "funding.protection.lifted.name", notInFuture = true)
    private DateInput lifted = new DateInput();

    @Size(max = 1000, message = "{funding.protection.how.long}")
    private String how = "";

    /** The day of the move on of which the person has read; none where no such page was shown. */
    private String read = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static LiftForm on(LocalDate today, int version) {
        LiftForm form = new LiftForm();
        form.lifted = DateInput.of(today);
        form.version = version;
        return form;
    }

    /** Only once the constraints hold. */
    LiftProtection toCommand() {
        return new LiftProtection(Objects.requireNonNull(lifted.date()), how, version);
    }

    public DateInput getLifted() {
        return lifted;
    }

    public void setLifted(DateInput lifted) {
        this.lifted = lifted;
    }

    public String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = Typed.text(how);
    }

    public String getRead() {
        return read;
    }

    public void setRead(@Nullable String read) {
        this.read = Typed.text(read);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
