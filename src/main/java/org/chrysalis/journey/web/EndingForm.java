package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.EndingSays;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What an ending says, typed to end an initiative or to put its ending right. */
abstract class EndingForm {

    @CivilDate(name = "journey.end.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @NotNull(message = "{journey.end.cause.missing}")
    private @Nullable EndingCause cause;

    @Size(max = 2000, message = "{journey.end.long}")
    private String learned = "";

    @Size(max = 2000, message = "{journey.end.long}")
    private String continues = "";

    @Size(max = 2000, message = "{journey.end.long}")
    private String care = "";

    private @Nullable Long context;
    private String submission = UUID.randomUUID().toString();

    /** Only once the constraints hold, as {@link #says}. */
    LocalDate day() {
        return Objects.requireNonNull(date.date());
    }

    EndingSays says() {
        return new EndingSays(Objects.requireNonNull(cause), learned, continues, care);
    }

    void show(EndingSays says) {
        this.cause = says.cause();
        this.learned = says.learned();
        this.continues = says.continues();
        this.care = says.care();
    }

    /** Adds what somebody else saved meanwhile, beside what was typed. */
    Differences compare(EndingSays theirs, JourneyWords words, Differences differences) {
        return differences
                .compare("journey.end.cause", words.cause(theirs.cause()), cause == null ? "" : words.cause(cause))
                .compare("journey.ending.learned", theirs.learned(), learned)
                .compare("journey.ending.continues", theirs.continues(), continues)
                .compare("journey.ending.care", theirs.care(), care);
    }

    UUID token() {
        return Typed.token(submission);
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
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

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
