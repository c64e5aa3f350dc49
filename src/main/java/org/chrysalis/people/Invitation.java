package org.chrysalis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone who was asked in and has not come yet. */
@Entity
class Invitation {

    static final Duration GOOD_FOR = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private String email;
    private String name;
    private long roleId;
    private @Nullable Long teamId;
    private byte[] tokenHash;
    /** Of the link that was mailed last. */
    private byte @Nullable [] mailedHash;

    private long invitedBy;
    private Instant createdAt;
    private Instant expiresAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Invitation() {}

    Invitation(
            Actor inviter, String email, String name, long roleId, @Nullable Long teamId, String token, Instant now) {
        this.organisationId = inviter.organisationId();
        this.email = Person.normalised(email);
        this.name = name.strip();
        this.roleId = roleId;
        this.teamId = teamId;
        this.createdAt = now;
        this.tokenHash = OneTimeToken.hash(token);
        this.invitedBy = inviter.personId();
        this.expiresAt = now.plus(GOOD_FOR);
    }

    /** From now on the link with this token is the only one that works, but for the one that is mailed after it. */
    void renew(Actor inviter, String token, Instant now) {
        this.tokenHash = OneTimeToken.hash(token);
        this.mailedHash = null;
        this.invitedBy = inviter.personId();
        this.expiresAt = now.plus(GOOD_FOR);
    }

    /** The same in the place of one that was shown to nobody. What is mailed stays. */
    void showAnother(String token) {
        this.tokenHash = OneTimeToken.hash(token);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long organisationId() {
        return organisationId;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    long roleId() {
        return roleId;
    }

    @Nullable
    Long teamId() {
        return teamId;
    }

    long invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    int version() {
        return version;
    }
}
