package org.chrysalis.risk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chrysalis.risk.Effect;
import org.chrysalis.risk.ExperimentDecision;
import org.chrysalis.risk.ExperimentView;
import org.chrysalis.risk.SaveExperiment;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.jspecify.annotations.Nullable;

/** What was typed about an experiment. The quick form sends its question and its end. */
class ExperimentForm {

    /** What may be typed for a number that is not to be kept, and what such a number is shown as. */
    static final String FEW = "fewer than 5";

    @NotBlank(message = "{risk.experiment.question.missing}")
    @Size(max = 300, message = "{risk.experiment.question.long}")
    private String question = "";

    @Size(max = 300, message = "{risk.experiment.element.long}")
    private String element = "";

    @Size(max = 500, message = "{risk.experiment.hoped-for.long}")
    private String hopedFor = "";

    @Pattern(regexp = "|[0-9]{1,5}|(?i:" + FEW + ")", message = "{risk.experiment.exposed.number}")
    private String exposed = "";

    @Size(max = 200, message = "{risk.experiment.exposed-who.long}")
    private String exposedWho = "";

    @Size(max = 1000, message = "{risk.experiment.safeguards.long}")
    private String safeguards = "";

    @Size(max = 500, message = "{risk.experiment.stop-rule.long}")
    private String stopRule = "";

    @CivilDate(name = "risk.experiment.starts.name", required = false)
    private DateInput starts = new DateInput();

    @CivilDate(name = "risk.experiment.ends.name", required = false)
    private DateInput ends = new DateInput();

    private @Nullable Long risk;
    private @Nullable Long left;
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
        form.question = experiment.question();
        form.element = experiment.element();
        form.hopedFor = experiment.hopedFor();
        form.exposed =
                experiment.exposed() == null ? "" : experiment.few() ? FEW : String.valueOf(experiment.exposed());
        form.exposedWho = experiment.exposedWho();
        form.safeguards = experiment.safeguards();
        form.stopRule = experiment.stopRule();
        form.starts = DateInput.of(experiment.startsOn());
        form.ends = DateInput.of(experiment.endsOn());
        form.risk = experiment.riskId();
        form.left = experiment.leftKindId();
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
        Integer number = exposed.isEmpty()
                ? null
                : exposed.equalsIgnoreCase(FEW) ? Integer.valueOf(1) : Integer.valueOf(exposed);
        return new SaveExperiment(
                new SaveExperiment.Plan(
                        question,
                        element,
                        hopedFor,
                        number,
                        exposedWho,
                        safeguards,
                        stopRule,
                        starts.date(),
                        ends.date(),
                        risk,
                        left),
                new SaveExperiment.Outcome(effect, happened, decision, decided.date(), decisionNote, stoppedEarly),
                version);
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = Typed.text(question);
    }

    public String getElement() {
        return element;
    }

    public void setElement(@Nullable String element) {
        this.element = Typed.text(element);
    }

    public String getHopedFor() {
        return hopedFor;
    }

    public void setHopedFor(@Nullable String hopedFor) {
        this.hopedFor = Typed.text(hopedFor);
    }

    public String getExposed() {
        return exposed;
    }

    public void setExposed(@Nullable String exposed) {
        this.exposed = Typed.text(exposed);
    }

    public String getExposedWho() {
        return exposedWho;
    }

    public void setExposedWho(@Nullable String exposedWho) {
        this.exposedWho = Typed.text(exposedWho);
    }

    public String getSafeguards() {
        return safeguards;
    }

    public void setSafeguards(@Nullable String safeguards) {
        this.safeguards = Typed.text(safeguards);
    }

    public String getStopRule() {
        return stopRule;
    }

    public void setStopRule(@Nullable String stopRule) {
        this.stopRule = Typed.text(stopRule);
    }

    public DateInput getStarts() {
        return starts;
    }

    public void setStarts(DateInput starts) {
        this.starts = starts;
    }

    public DateInput getEnds() {
        return ends;
    }

    public void setEnds(DateInput ends) {
        this.ends = ends;
    }

    public @Nullable Long getRisk() {
        return risk;
    }

    public void setRisk(@Nullable Long risk) {
        this.risk = risk;
    }

    public @Nullable Long getLeft() {
        return left;
    }

    public void setLeft(@Nullable Long left) {
        this.left = left;
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
