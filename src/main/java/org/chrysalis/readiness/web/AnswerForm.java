package org.chrysalis.readiness.web;

import jakarta.validation.constraints.Size;
import org.chrysalis.readiness.Answer;
import org.chrysalis.readiness.AnswerSheet;
import org.chrysalis.readiness.Score;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was chosen and typed about one condition. */
public class AnswerForm {

    private long condition;
    private @Nullable Score score;

    @Size(max = 500, message = "{readiness.answer.reason.long}")
    private String reason = "";

    static AnswerForm of(AnswerSheet.Row row) {
        AnswerForm form = new AnswerForm();
        form.condition = row.condition();
        form.score = row.score();
        form.reason = row.reason();
        return form;
    }

    Answer toAnswer() {
        return new Answer(condition, score, reason);
    }

    boolean saysSomething() {
        return score != null || !reason.isEmpty();
    }

    public long getCondition() {
        return condition;
    }

    public void setCondition(long condition) {
        this.condition = condition;
    }

    public @Nullable Score getScore() {
        return score;
    }

    public void setScore(@Nullable Score score) {
        this.score = score;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }
}
