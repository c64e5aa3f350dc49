package org.chrysalis.pathway.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.chrysalis.pathway.DescribeStage;
import org.chrysalis.pathway.Phase;
import org.chrysalis.pathway.StageView;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** The words of a stage, as typed. */
class StageForm {

    @NotBlank(message = "{pathway.stage.name.missing}")
    @Size(max = 60, message = "{pathway.stage.name.long}")
    private String name = "";

    @NotNull(message = "{pathway.stage.phase.missing}")
    private @Nullable Phase phase;

    @Size(max = 500, message = "{pathway.stage.purpose.long}")
    private String purpose = "";

    @Size(max = 4000, message = "{pathway.stage.guidance.long}")
    private String guidance = "";

    // A form that does not say which version it shows is older than any.
    private int version = -1;

    static StageForm of(StageView stage) {
        StageForm form = new StageForm();
        form.name = stage.name();
        form.phase = stage.phase();
        form.purpose = stage.purpose();
        form.guidance = stage.guidance();
        form.version = stage.version();
        return form;
    }

    DescribeStage toCommand(long stageId) {
        return new DescribeStage(stageId, version, chosenPhase(), name, purpose, guidance);
    }

    Phase chosenPhase() {
        return java.util.Objects.requireNonNull(phase);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.line(name);
    }

    public @Nullable Phase getPhase() {
        return phase;
    }

    public void setPhase(@Nullable Phase phase) {
        this.phase = phase;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = Typed.text(purpose);
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(@Nullable String guidance) {
        this.guidance = Typed.text(guidance);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
