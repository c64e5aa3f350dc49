package org.chrysalis.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A team as it was typed. */
class TeamForm {

    private UUID submission = UUID.randomUUID();

    @NotBlank(message = "{people.team.name.missing}")
    @Size(max = 120, message = "{people.team.name.long}")
    private String name = "";

    private int version;

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
