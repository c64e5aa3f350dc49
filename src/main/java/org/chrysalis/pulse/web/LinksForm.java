package org.chrysalis.pulse.web;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** For whom links are wanted: a name or a role a line. */
class LinksForm {

    @NotBlank(message = "{pulse.links.missing}")
    private String names = "";

    private String submission = UUID.randomUUID().toString();

    /** Each line that says something. */
    List<String> named() {
        return names.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public String getNames() {
        return names;
    }

    public void setNames(@Nullable String names) {
        this.names = Typed.text(names);
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
