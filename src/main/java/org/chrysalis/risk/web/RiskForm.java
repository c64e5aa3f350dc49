package org.chrysalis.risk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.RiskView;
import org.chrysalis.risk.SaveRisk;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about a risk. The quick form sends its first four fields. */
class RiskForm {

    @NotBlank(message = "{risk.wording.missing}")
    @Size(max = 300, message = "{risk.wording.long}")
    private String wording = "";

    @NotNull(message = "{risk.kind.missing}")
    private @Nullable Long kind;

    private @Nullable Integer likelihood;
    private @Nullable Integer impact;

    @NotNull(message = "{risk.state.missing}")
    private @Nullable RiskState state = RiskState.OPEN;

    @Size(max = 2000, message = "{risk.measures.long}")
    private String measures = "";

    @Size(max = 300, message = "{risk.safeguard.long}")
    private String safeguard = "";

    private @Nullable Long left;
    private String owner = "";

    @CivilDate(name = "risk.next-look.name", required = false)
    private DateInput nextLook = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    /** @param levels as many as the scale has now: a score of another scale stays unless a new one is chosen */
    static RiskForm of(RiskView risk, int levels) {
        RiskForm form = new RiskForm();
        form.wording = risk.wording();
        form.kind = risk.kindId();
        RiskView.Score score = risk.score();
        if (score != null && score.levels() == levels) {
            form.likelihood = score.likelihood();
            form.impact = score.impact();
        }
        form.state = risk.state();
        form.measures = risk.measures();
        form.safeguard = risk.safeguard();
        form.left = risk.leftKindId();
        form.owner = Objects.requireNonNullElse(risk.ownerName(), "");
        form.nextLook = DateInput.of(risk.nextLookOn());
        form.version = risk.version();
        return form;
    }

    /** Only once the constraints hold. */
    SaveRisk toCommand(@Nullable Long ownerId) {
        return new SaveRisk(
                wording,
                Objects.requireNonNull(kind),
                likelihood,
                impact,
                Objects.requireNonNull(state),
                measures,
                safeguard,
                left,
                ownerId,
                nextLook.date(),
                version);
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Typed.text(wording);
    }

    public @Nullable Long getKind() {
        return kind;
    }

    public void setKind(@Nullable Long kind) {
        this.kind = kind;
    }

    public @Nullable Integer getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(@Nullable Integer likelihood) {
        this.likelihood = likelihood;
    }

    public @Nullable Integer getImpact() {
        return impact;
    }

    public void setImpact(@Nullable Integer impact) {
        this.impact = impact;
    }

    public @Nullable RiskState getState() {
        return state;
    }

    public void setState(@Nullable RiskState state) {
        this.state = state;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(@Nullable String measures) {
        this.measures = Typed.text(measures);
    }

    public String getSafeguard() {
        return safeguard;
    }

    public void setSafeguard(@Nullable String safeguard) {
        this.safeguard = Typed.text(safeguard);
    }

    public @Nullable Long getLeft() {
        return left;
    }

    public void setLeft(@Nullable Long left) {
        this.left = left;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = Typed.text(owner);
    }

    public DateInput getNextLook() {
        return nextLook;
    }

    public void setNextLook(DateInput nextLook) {
        this.nextLook = nextLook;
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
