package org.chrysalis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's place in one organisation: their role, and the team they work in. */
@Entity
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long personId;
    private long roleId;
    private @Nullable Long teamId;
    private boolean active = true;
    private @Nullable Instant deactivatedAt;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Membership() {}

    Membership(long organisationId, long personId, long roleId, @Nullable Long teamId, Instant createdAt) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.roleId = roleId;
        this.teamId = teamId;
        this.createdAt = createdAt;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    long roleId() {
        return roleId;
    }

    @Nullable
    Long teamId() {
        return teamId;
    }

    boolean active() {
        return active;
    }

    int version() {
        return version;
    }

    void place(long roleId, @Nullable Long teamId) {
        this.roleId = roleId;
        this.teamId = teamId;
    }

    @Nullable
    Instant deactivatedAt() {
        return deactivatedAt;
    }

    void deactivate(Instant now) {
        this.active = false;
        this.deactivatedAt = now;
    }

    void activate() {
        this.active = true;
        this.deactivatedAt = null;
    }
}
