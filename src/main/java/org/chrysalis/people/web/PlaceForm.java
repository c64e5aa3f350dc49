package org.chrysalis.people.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.chrysalis.people.Memberships.View;
import org.chrysalis.people.PlacePerson;
import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;

/** A member's role and team as they were chosen. */
@NotAboutFamilies
class PlaceForm {

    @NotNull(message = "{people.role.missing}")
    private @Nullable Long role;

    private @Nullable Long team;

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    /** What the page before said of what they lose. */
    private String read = "";

    void show(View member) {
        role = member.roleId();
        team = member.teamId();
        version = member.version();
    }

    PlacePerson toCommand(long membershipId) {
        return new PlacePerson(membershipId, version, Objects.requireNonNull(role), team);
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getRead() {
        return read;
    }

    public void setRead(String read) {
        this.read = read;
    }
}
