package org.chrysalis.evidence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.Says;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** Evidence in one line: what was found today. What it says can be said at once or later. */
class QuickEvidenceForm {

    @NotBlank(message = "{evidence.found.missing}")
    @Size(max = 300, message = "{evidence.found.long}")
    private String found = "";

    @NotNull(message = "{evidence.says.missing}")
    private @Nullable Says says = Says.NOT_SAID;

    @NotNull(message = "{evidence.kind.missing}")
    private @Nullable EvidenceKind kind = EvidenceKind.OBSERVATION;

    private String submission = UUID.randomUUID().toString();

    /** Only once the constraints hold. */
    SaveEvidence toCommand(LocalDate today) {
        return SaveEvidence.inALine(found, Objects.requireNonNull(says), Objects.requireNonNull(kind), today);
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

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
