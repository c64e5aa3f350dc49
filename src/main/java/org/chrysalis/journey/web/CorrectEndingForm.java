package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.chrysalis.journey.CorrectEnding;
import org.chrysalis.journey.JourneyDetails.EndingWords;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.ReadingOrder;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to put an ending right. */
@ReadingOrder({"date", "cause", "reason", "context", "learned", "continues", "care", "why"})
class CorrectEndingForm extends EndingForm {

    @NotBlank(message = "{journey.end.why.empty}")
    @Size(max = 2000, message = "{journey.end.long}")
    private String reason = "";

    @NotBlank(message = "{journey.correct.why.empty}")
    @Size(max = 1000, message = "{journey.correct.why.long}")
    private String why = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static CorrectEndingForm of(EndingWords ending) {
        CorrectEndingForm form = new CorrectEndingForm();
        form.setDate(DateInput.of(ending.on()));
        form.setContext(ending.context());
        form.show(ending.says());
        form.reason = ending.reason();
        form.version = ending.version();
        return form;
    }

    /** Only once the constraints hold. */
    CorrectEnding toCommand() {
        return new CorrectEnding(day(), reason, why, version, getContext(), says());
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(EndingWords now, List<Choice> happened, JourneyWords words) {
        Differences differences = new Differences()
                .compare("journey.correct.ending.date", now.on(), getDate().date())
                .compare("journey.correct.ending.reason", now.reason(), reason);
        return compare(now.says(), words, differences)
                .compare(
                        "journey.context.label",
                        CorrectPage.named(now.context(), happened),
                        CorrectPage.named(getContext(), happened));
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
