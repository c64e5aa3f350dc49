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

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

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
