package org.chrysalis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link with which a person chooses a new password. One a person: a new one takes the old one's place. */
@Entity
class PasswordLink {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    @Id
    private long personId;

    private long organisationId;
    private byte[] tokenHash;
    /** Of the link that was mailed last. */
    private byte @Nullable [] mailedHash;

    private @Nullable Long madeBy;
    private Instant expiresAt;

    @SuppressWarnings("NullAway") // for JPA
    protected PasswordLink() {}

    PasswordLink(long personId, Actor maker, String token, Instant now) {
        this(personId, maker.organisationId(), token, now);
        this.madeBy = maker.personId();
    }

    /** By the operator of the installation. */
    PasswordLink(long personId, long organisationId, String token, Instant now) {
        this.personId = personId;
        this.organisationId = organisationId;
        this.tokenHash = OneTimeToken.hash(token);
        this.expiresAt = now.plus(GOOD_FOR);
    }

    long personId() {
        return personId;
    }

    long organisationId() {
        return organisationId;
    }

    /** None where the operator of the installation made it. */
    @Nullable
    Long madeBy() {
        return madeBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
