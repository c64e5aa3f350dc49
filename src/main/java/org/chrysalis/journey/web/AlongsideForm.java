package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.jspecify.annotations.Nullable;

/** What was typed to begin or finish work in another stage alongside. */
class AlongsideForm {

    @NotNull(message = "{journey.move.stage.missing}")
    private @Nullable Long stage;

    @CivilDate(name = "journey.alongside.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    private boolean finish;
    private String submission = UUID.randomUUID().toString();

    static AlongsideForm on(LocalDate day, @Nullable Long finishing) {
        AlongsideForm form = new AlongsideForm();
        form.date = DateInput.of(day);
        form.stage = finishing;
        form.finish = finishing != null;
        return form;
    }

    long stageId() {
        return Objects.requireNonNull(stage);
    }

    LocalDate day() {
        return Objects.requireNonNull(date.date());
    }

    public @Nullable Long getStage() {
        return stage;
    }

    public void setStage(@Nullable Long stage) {
        this.stage = stage;
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
    }

    public boolean isFinish() {
        return finish;
    }

    public void setFinish(boolean finish) {
        this.finish = finish;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
