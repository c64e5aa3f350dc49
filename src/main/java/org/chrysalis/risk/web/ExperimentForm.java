package org.chrysalis.risk.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chrysalis.risk.Effect;
import org.chrysalis.risk.ExperimentDecision;
import org.chrysalis.risk.ExperimentView;
import org.chrysalis.risk.SaveExperiment;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about an experiment. The quick form sends its question and its end. */
class ExperimentForm extends ExperimentPlanForm {

    private @Nullable Effect effect;

    @Size(max = 2000, message = "{risk.experiment.happened.long}")
    private String happened = "";

    private boolean stoppedEarly;
    private @Nullable ExperimentDecision decision;

    @Size(max = 500, message = "{risk.experiment.decision-note.long}")
    private String decisionNote = "";

    @CivilDate(name = "risk.experiment.decided.name", required = false, notInFuture = true)
    private DateInput decided = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static ExperimentForm of(ExperimentView experiment) {
        ExperimentForm form = new ExperimentForm();
        form.plan(experiment);
        form.effect = experiment.effect();
        form.happened = experiment.happened();
        form.stoppedEarly = experiment.stoppedEarly();
        form.decision = experiment.decision();
        form.decisionNote = experiment.decisionNote();
        form.decided = DateInput.of(experiment.decidedOn());
        form.version = experiment.version();
        return form;
    }

    /** Only once the constraints hold. */
    SaveExperiment toCommand() {
        return new SaveExperiment(
                plan(),
                new SaveExperiment.Outcome(effect, happened, decision, decided.date(), decisionNote, stoppedEarly),
                version);
    }

    /** Whether anything was said of how it went: then that part of the form is open. */
    public boolean isOutcomeTyped() {
        return effect != null
                || decision != null
                || stoppedEarly
                || !decided.isEmpty()
                || !(happened + decisionNote).isEmpty();
    }

    public @Nullable Effect getEffect() {
        return effect;
    }

    public void setEffect(@Nullable Effect effect) {
        this.effect = effect;
    }

    public String getHappened() {
        return happened;
    }

    public void setHappened(@Nullable String happened) {
        this.happened = Typed.text(happened);
    }

    public boolean isStoppedEarly() {
        return stoppedEarly;
    }

    public void setStoppedEarly(boolean stoppedEarly) {
        this.stoppedEarly = stoppedEarly;
    }

    public @Nullable ExperimentDecision getDecision() {
        return decision;
    }

    public void setDecision(@Nullable ExperimentDecision decision) {
        this.decision = decision;
    }

    public String getDecisionNote() {
        return decisionNote;
    }

    public void setDecisionNote(@Nullable String decisionNote) {
        this.decisionNote = Typed.text(decisionNote);
    }

    public DateInput getDecided() {
        return decided;
    }

    public void setDecided(DateInput decided) {
        this.decided = decided;
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
