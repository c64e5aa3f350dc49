package org.chrysalis.evidence.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceView;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.Says;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about a piece of evidence. */
class EvidenceForm {

    @NotBlank(message = "{evidence.found.missing}")
    @Size(max = 300, message = "{evidence.found.long}")
    private String found = "";

    @NotNull(message = "{evidence.says.missing}")
    private @Nullable Says says;

    @NotNull(message = "{evidence.kind.missing}")
    private @Nullable EvidenceKind kind;

    @Min(value = 1, message = "{evidence.standard.unknown}")
    @Max(value = 5, message = "{evidence.standard.unknown}")
    private @Nullable Integer standard;

    @CivilDate(name = "evidence.found-on.name", notInFuture = true)
    private DateInput foundOn = new DateInput();

    @Size(max = 2000, message = "{evidence.detail.long}")
    private String detail = "";

    @Size(max = 300, message = "{evidence.source.long}")
    private String source = "";

    private @Nullable Long criterion;
    private @Nullable Long measure;
    private @Nullable Long experiment;

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static EvidenceForm on(LocalDate today) {
        EvidenceForm form = new EvidenceForm();
        form.foundOn = DateInput.of(today);
        return form;
    }

    /** @param experiment one that is thought to have yielded it */
    EvidenceForm from(@Nullable Long experiment) {
        this.experiment = experiment;
        return this;
    }

    static EvidenceForm of(EvidenceView piece) {
        EvidenceForm form = new EvidenceForm();
        form.found = piece.found();
        form.says = piece.says();
        form.kind = piece.kind();
        form.standard = piece.standard();
        form.foundOn = DateInput.of(piece.foundOn());
        form.detail = piece.detail();
        form.source = piece.source();
        form.criterion = piece.criterionId();
        form.measure = piece.measureId();
        form.experiment = piece.experimentId();
        form.version = piece.version();
        return form;
    }

    /** Only once the constraints hold. */
    SaveEvidence toCommand() {
        return new SaveEvidence(
                found,
                Objects.requireNonNull(says),
                Objects.requireNonNull(kind),
                standard,
                Objects.requireNonNull(foundOn.date()),
                detail,
                source,
                criterion,
                measure,
                experiment,
                version);
    }

    public String getFound() {
        return found;
    }

    public void setFound(@Nullable String found) {
        this.found = Typed.text(found);
    }

    public @Nullable Says getSays() {
        return says;
    }

    public void setSays(@Nullable Says says) {
        this.says = says;
    }

    public @Nullable EvidenceKind getKind() {
        return kind;
    }

    public void setKind(@Nullable EvidenceKind kind) {
        this.kind = kind;
    }

    public @Nullable Integer getStandard() {
        return standard;
    }

    public void setStandard(@Nullable Integer standard) {
        this.standard = standard;
    }

    public DateInput getFoundOn() {
        return foundOn;
    }

    public void setFoundOn(DateInput foundOn) {
        this.foundOn = foundOn;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = Typed.text(detail);
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = Typed.text(source);
    }

    public @Nullable Long getCriterion() {
        return criterion;
    }

    public void setCriterion(@Nullable Long criterion) {
        this.criterion = criterion;
    }

    public @Nullable Long getExperiment() {
        return experiment;
    }

    public void setExperiment(@Nullable Long experiment) {
        this.experiment = experiment;
    }

    public @Nullable Long getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable Long measure) {
        this.measure = measure;
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
