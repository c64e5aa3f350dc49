package org.chrysalis.risk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.chrysalis.risk.ExperimentView;
import org.chrysalis.risk.SaveExperiment;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.FewPeople;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about what is tested, on whom, and how it is kept safe: the first half of an experiment. */
class ExperimentPlanForm {

    @NotBlank(message = "{risk.experiment.question.missing}")
    @Size(max = 300, message = "{risk.experiment.question.long}")
    private String question = "";

    @Size(max = 300, message = "{risk.experiment.element.long}")
    private String element = "";

    @Size(max = 500, message = "{risk.experiment.hoped-for.long}")
    private String hopedFor = "";

    @Pattern(regexp = "|[0-9]{1,5}|" + FewPeople.REGEX, message = "{risk.experiment.exposed.number}")
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

    /** Begins with what is saved. */
    void plan(ExperimentView experiment) {
        question = experiment.question();
        element = experiment.element();
        hopedFor = experiment.hopedFor();
        exposed = experiment.exposed() == null
                ? ""
                : experiment.few() ? FewPeople.WORDS : String.valueOf(experiment.exposed());
        exposedWho = experiment.exposedWho();
        safeguards = experiment.safeguards();
        stopRule = experiment.stopRule();
        starts = DateInput.of(experiment.startsOn());
        ends = DateInput.of(experiment.endsOn());
        risk = experiment.riskId();
        // What a risk turns into goes with a risk that was withdrawn: no choice would lead back to it.
        left = experiment.riskId() == null ? null : experiment.leftKindId();
    }

    /** Only once the constraints hold. */
    SaveExperiment.Plan plan() {
        Integer number =
                exposed.isEmpty() ? null : FewPeople.said(exposed) ? Integer.valueOf(1) : Integer.valueOf(exposed);
        return new SaveExperiment.Plan(
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
                left);
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
}
