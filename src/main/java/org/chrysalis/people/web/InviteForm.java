package org.chrysalis.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.people.InvitePerson;
import org.chrysalis.support.PersonalData.Kind;
import org.chrysalis.support.web.MayHold;
import org.jspecify.annotations.Nullable;

/** What was typed to ask somebody in. */
class InviteForm {

    private UUID submission = UUID.randomUUID();

    @NotBlank(message = "{people.invite.email.missing}")
    @Size(max = 254, message = "{people.invite.email.form}")
    @Pattern(
            regexp = "\\s*|\\s*[^\\s@,;:<>()\\[\\]\"\\\\]+@[^\\s@,;:<>()\\[\\]\"\\\\]+\\s*",
            message = "{people.invite.email.form}")
    @MayHold(Kind.EMAIL)
    private String email = "";

    @Size(max = 120, message = "{people.invite.name.long}")
    private String name = "";

    @NotNull(message = "{people.role.missing}")
    private @Nullable Long role;

    private @Nullable Long team;

    InvitePerson toCommand() {
        return new InvitePerson(submission, email, name, Objects.requireNonNull(role), team);
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Long getRole() {
        return role;
    }

    public void setRole(@Nullable Long role) {
        this.role = role;
    }

    public @Nullable Long getTeam() {
        return team;
    }

    public void setTeam(@Nullable Long team) {
        this.team = team;
    }
}
