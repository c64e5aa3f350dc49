package org.chrysalis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A local authority, trust, charity or partner. */
@Entity
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;
    private @Nullable String accent;
    private int quietDays = 60;
    private Instant createdAt;

    /** Counts up with every new picture, so that the row's version does. */
    private int look;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Organisation() {}

    Organisation(String code, String name, Instant createdAt) {
        this.code = code;
        this.name = name;
        this.createdAt = createdAt;
    }

    long id() {
        return java.util.Objects.requireNonNull(id);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable
    String accent() {
        return accent;
    }

    int quietDays() {
        return quietDays;
    }

    int version() {
        return version;
    }

    void describe(String name, @Nullable String accent, int quietDays) {
        this.name = name;
        this.accent = accent;
        this.quietDays = quietDays;
    }

    /** The logo is another one: pages and browsers notice by the version. */
    void lookAnew() {
        look++;
    }
}
