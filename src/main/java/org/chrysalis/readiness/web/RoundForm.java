package org.chrysalis.readiness.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.chrysalis.readiness.ChangeRound;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to name a round otherwise, or to ask for longer. */
class RoundForm {

    @NotBlank(message = "{readiness.round.name.missing}")
    @Size(max = 120, message = "{readiness.round.name.long}")
    private String name = "";

    @CivilDate(name = "readiness.round.until.name")
    private DateInput until = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static RoundForm of(RoundView now) {
        RoundForm form = new RoundForm();
        form.name = now.name();
        form.until = DateInput.of(now.endsOn());
        form.version = now.version();
        return form;
    }

    /** Only once the constraints hold. */
    ChangeRound toCommand() {
        return new ChangeRound(name, Objects.requireNonNull(until.date()), version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(RoundView now) {
        return new Differences()
                .compare("readiness.round.name", now.name(), name)
                .compare("readiness.round.until", now.endsOn(), until.date());
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public DateInput getUntil() {
        return until;
    }

    public void setUntil(DateInput until) {
        this.until = until;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
