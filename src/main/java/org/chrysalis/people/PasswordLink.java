package org.chrysalis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** A link with which a person chooses a new password. One a person: a new one takes the old one's place. */
@Entity
class PasswordLink {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    @Id
    private long personId;

    private long organisationId;
    private byte[] tokenHash;
    private long madeBy;
    private Instant expiresAt;

    @SuppressWarnings("NullAway") // for JPA
    protected PasswordLink() {}

    PasswordLink(long personId, Actor maker, String token, Instant now) {
        this.personId = personId;
        this.organisationId = maker.organisationId();
        this.tokenHash = OneTimeToken.hash(token);
        this.madeBy = maker.personId();
        this.expiresAt = now.plus(GOOD_FOR);
    }

    long personId() {
        return personId;
    }

    long organisationId() {
        return organisationId;
    }

    long madeBy() {
        return madeBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
