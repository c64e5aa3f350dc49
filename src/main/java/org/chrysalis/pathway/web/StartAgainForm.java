package org.chrysalis.pathway.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.pathway.PathwayTemplate;
import org.jspecify.annotations.Nullable;

/** Which template to start again from. */
class StartAgainForm {

    @NotNull(message = "{pathway.start-again.template.missing}")
    private @Nullable PathwayTemplate template;

    private UUID submission = UUID.randomUUID();

    PathwayTemplate chosen() {
        return Objects.requireNonNull(template);
    }

    public @Nullable PathwayTemplate getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable PathwayTemplate template) {
        this.template = template;
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
