package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chrysalis.journey.CorrectAlongside;
import org.chrysalis.journey.CorrectionReading.AlongsideWords;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to put work alongside right; a day that a move set is not asked. */
class CorrectAlongsideForm extends CorrectionForm {

    @CivilDate(name = "journey.alongside.date.name", notInFuture = true, required = false)
    private DateInput date = new DateInput();

    @CivilDate(name = "journey.alongside.date.name", notInFuture = true, required = false)
    private DateInput until = new DateInput();

    @NotBlank(message = "{journey.correct.why.empty}")
    @Size(max = 1000, message = "{journey.correct.why.long}")
    private String why = "";

    static CorrectAlongsideForm of(AlongsideWords side) {
        CorrectAlongsideForm form = new CorrectAlongsideForm();
        form.date = DateInput.of(side.on());
        if (side.until() != null) {
            form.until = DateInput.of(side.until());
        }
        form.setVersion(side.version());
        return form;
    }

    CorrectAlongside toCommand() {
        return new CorrectAlongside(date.date(), until.date(), why, getVersion());
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(AlongsideWords now) {
        return new Differences()
                .compare("journey.correct.alongside.date", now.on(), date.date())
                .compare("journey.correct.alongside.until", now.until(), until.date());
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
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
