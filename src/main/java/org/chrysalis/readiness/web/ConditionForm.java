package org.chrysalis.readiness.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chrysalis.readiness.ConditionView;
import org.chrysalis.readiness.SaveCondition;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about a condition. */
class ConditionForm {

    @NotBlank(message = "{readiness.condition.name.missing}")
    @Size(max = 80, message = "{readiness.condition.name.long}")
    private String name = "";

    @NotBlank(message = "{readiness.condition.explanation.missing}")
    @Size(max = 300, message = "{readiness.condition.explanation.long}")
    private String explanation = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    void fill(ConditionView now) {
        name = now.name();
        explanation = now.explanation();
        version = now.version();
    }

    SaveCondition toCommand() {
        return new SaveCondition(name, explanation, version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ConditionView now) {
        return new Differences()
                .compare("readiness.condition.name", now.name(), name)
                .compare("readiness.condition.explanation", now.explanation(), explanation);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String explanation) {
        this.explanation = Typed.text(explanation);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
