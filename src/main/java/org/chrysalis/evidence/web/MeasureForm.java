package org.chrysalis.evidence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.evidence.Better;
import org.chrysalis.evidence.Figure;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.MeasureView;
import org.chrysalis.evidence.Rhythm;
import org.chrysalis.evidence.SaveMeasure;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about a measure. */
class MeasureForm {

    @NotNull(message = "{evidence.frame.missing}")
    private @Nullable Frame frame;

    @NotBlank(message = "{evidence.measures.name.missing}")
    @Size(max = 200, message = "{evidence.measures.name.long}")
    private String name = "";

    @Size(max = 200, message = "{evidence.measures.asked-by.long}")
    private String askedBy = "";

    @Size(max = 40, message = "{evidence.measures.unit.long}")
    private String unit = "";

    private @Nullable Better better;

    @Pattern(regexp = "|" + Figure.WRITTEN, message = "{evidence.measures.baseline.wrong}")
    private String baseline = "";

    @CivilDate(name = "evidence.measures.baseline-on.name", required = false, notInFuture = true)
    private DateInput baselineOn = new DateInput();

    @Pattern(regexp = "|" + Figure.WRITTEN, message = "{evidence.measures.target.wrong}")
    private String target = "";

    @CivilDate(name = "evidence.measures.target-on.name", required = false)
    private DateInput targetOn = new DateInput();

    @Size(max = 300, message = "{evidence.measures.for.long}")
    private String betterFor = "";

    @Size(max = 300, message = "{evidence.measures.for.long}")
    private String worseFor = "";

    private @Nullable Rhythm rhythm;

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static MeasureForm of(MeasureView measure) {
        MeasureForm form = new MeasureForm();
        form.frame = measure.frame();
        form.name = measure.name();
        form.askedBy = measure.askedBy();
        form.unit = measure.unit();
        form.better = measure.better();
        form.baseline = EvidenceWords.typed(measure.baseline());
        form.baselineOn = DateInput.of(measure.baselineOn());
        form.target = EvidenceWords.typed(measure.target());
        form.targetOn = DateInput.of(measure.targetOn());
        form.betterFor = measure.betterFor();
        form.worseFor = measure.worseFor();
        form.rhythm = measure.rhythm();
        form.version = measure.version();
        return form;
    }

    /** Only once the constraints hold. */
    SaveMeasure toCommand() {
        return new SaveMeasure(
                Objects.requireNonNull(frame),
                name,
                askedBy,
                unit,
                better,
                figure(baseline),
                baselineOn.date(),
                figure(target),
                targetOn.date(),
                betterFor,
                worseFor,
                rhythm,
                version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(MeasureView now, EvidenceWords words) {
        MeasureForm theirs = of(now);
        return new Differences()
                .compare(
                        "evidence.measures.frame",
                        words.say("evidence.frame.", theirs.frame),
                        words.say("evidence.frame.", frame))
                .compare("evidence.measures.name", theirs.name, name)
                .compare("evidence.measures.asked-by", theirs.askedBy, askedBy)
                .compare("evidence.measures.unit", theirs.unit, unit)
                .compare(
                        "evidence.measures.better",
                        words.say("evidence.better.", theirs.better),
                        words.say("evidence.better.", better))
                .compare("evidence.measures.baseline", theirs.baseline, baseline)
                .compare("evidence.measures.baseline-on", now.baselineOn(), baselineOn.date())
                .compare("evidence.measures.target", theirs.target, target)
                .compare("evidence.measures.target-on", now.targetOn(), targetOn.date())
                .compare("evidence.measures.better-for", theirs.betterFor, betterFor)
                .compare("evidence.measures.worse-for", theirs.worseFor, worseFor)
                .compare(
                        "evidence.measures.rhythm",
                        words.say("evidence.rhythm.", theirs.rhythm),
                        words.say("evidence.rhythm.", rhythm));
    }

    private static @Nullable BigDecimal figure(String typed) {
        return Figure.read(typed).orElse(null);
    }

    public @Nullable Frame getFrame() {
        return frame;
    }

    public void setFrame(@Nullable Frame frame) {
        this.frame = frame;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public String getAskedBy() {
        return askedBy;
    }

    public void setAskedBy(@Nullable String askedBy) {
        this.askedBy = Typed.text(askedBy);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = Typed.text(unit);
    }

    public @Nullable Better getBetter() {
        return better;
    }

    public void setBetter(@Nullable Better better) {
        this.better = better;
    }

    public String getBaseline() {
        return baseline;
    }

    public void setBaseline(@Nullable String baseline) {
        this.baseline = Typed.text(baseline);
    }

    public DateInput getBaselineOn() {
        return baselineOn;
    }

    public void setBaselineOn(DateInput baselineOn) {
        this.baselineOn = baselineOn;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = Typed.text(target);
    }

    public DateInput getTargetOn() {
        return targetOn;
    }

    public void setTargetOn(DateInput targetOn) {
        this.targetOn = targetOn;
    }

    public String getBetterFor() {
        return betterFor;
    }

    public void setBetterFor(@Nullable String betterFor) {
        this.betterFor = Typed.text(betterFor);
    }

    public String getWorseFor() {
        return worseFor;
    }

    public void setWorseFor(@Nullable String worseFor) {
        this.worseFor = Typed.text(worseFor);
    }

    public @Nullable Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(@Nullable Rhythm rhythm) {
        this.rhythm = rhythm;
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
