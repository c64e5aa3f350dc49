package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.chrysalis.journey.CorrectEnding;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.EndingSays;
import org.chrysalis.journey.JourneyDetails.EndingWords;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to put an ending right. */
class CorrectEndingForm extends CorrectionForm {

    @CivilDate(name = "journey.end.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @NotBlank(message = "{journey.end.why.empty}")
    @Size(max = 2000, message = "{journey.end.long}")
    private String reason = "";

    @NotBlank(message = "{journey.correct.why.empty}")
    @Size(max = 1000, message = "{journey.correct.why.long}")
    private String why = "";

    private @Nullable Long context;

    @NotNull(message = "{journey.end.cause.missing}")
    private @Nullable EndingCause cause;

    @Size(max = 2000, message = "{journey.end.long}")
    private String learned = "";

    @Size(max = 2000, message = "{journey.end.long}")
    private String continues = "";

    @Size(max = 2000, message = "{journey.end.long}")
    private String care = "";

    static CorrectEndingForm of(EndingWords ending) {
        CorrectEndingForm form = new CorrectEndingForm();
        form.date = DateInput.of(ending.on());
        form.reason = ending.reason();
        form.context = ending.context();
        form.cause = ending.cause();
        form.learned = ending.learned();
        form.continues = ending.continues();
        form.care = ending.care();
        form.setVersion(ending.version());
        return form;
    }

    /** Only once the constraints hold. */
    CorrectEnding toCommand() {
        return new CorrectEnding(
                Objects.requireNonNull(date.date()),
                reason,
                why,
                getVersion(),
                context,
                new EndingSays(Objects.requireNonNull(cause), learned, continues, care));
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(EndingWords now, List<Choice> happened, JourneyWords words) {
        return new Differences()
                .compare("journey.correct.ending.date", now.on(), date.date())
                .compare("journey.end.cause", words.cause(now.cause()), cause == null ? "" : words.cause(cause))
                .compare("journey.correct.ending.reason", now.reason(), reason)
                .compare("journey.ending.learned", now.learned(), learned)
                .compare("journey.ending.continues", now.continues(), continues)
                .compare("journey.ending.care", now.care(), care)
                .compare(
                        "journey.context.label",
                        CorrectPage.named(now.context(), happened),
                        CorrectPage.named(context, happened));
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

    public @Nullable EndingCause getCause() {
        return cause;
    }

    public void setCause(@Nullable EndingCause cause) {
        this.cause = cause;
    }

    public String getLearned() {
        return learned;
    }

    public void setLearned(@Nullable String learned) {
        this.learned = Typed.text(learned);
    }

    public String getContinues() {
        return continues;
    }

    public void setContinues(@Nullable String continues) {
        this.continues = Typed.text(continues);
    }

    public String getCare() {
        return care;
    }

    public void setCare(@Nullable String care) {
        this.care = Typed.text(care);
    }

    public @Nullable Long getContext() {
        return context;
    }

    public void setContext(@Nullable Long context) {
        this.context = context;
    }
}
