package org.chrysalis.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role as it was typed. */
class RoleForm {

    private UUID submission = UUID.randomUUID();

    @NotBlank(message = "{people.role.name.missing}")
    @Size(max = 60, message = "{people.role.name.long}")
    private String name = "";

    @Size(max = 300, message = "{people.role.description.long}")
    private @Nullable String description;

    private @Nullable Long like;

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

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable Long getLike() {
        return like;
    }

    public void setLike(@Nullable Long like) {
        this.like = like;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
