package org.chrysalis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone who signs in. What they may do is said by their memberships. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private @Nullable Instant passwordChangedAt;
    private Instant sessionsValidFrom;
    private boolean active = true;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Person() {}

    Person(String email, String name, Instant createdAt) {
        this.email = normalised(email);
        this.name = name;
        this.createdAt = createdAt;
        this.sessionsValidFrom = createdAt;
    }

    /** Addresses are compared without case and surrounding space. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    Instant sessionsValidFrom() {
        return sessionsValidFrom;
    }

    boolean active() {
        return active;
    }

    int version() {
        return version;
    }

    void rename(String name) {
        this.name = name;
    }

    void choosePassword(String hash, Instant now) {
        this.passwordHash = hash;
        this.passwordChangedAt = now;
    }

    void reencode(String hash) {
        this.passwordHash = hash;
    }

    /** Ends every session begun before now. */
    void signOutEverywhere(Instant now) {
        this.sessionsValidFrom = now;
    }

    void deactivate() {
        this.active = false;
    }

    void activate() {
        this.active = true;
    }
}
