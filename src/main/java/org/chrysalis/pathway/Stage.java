package org.chrysalis.pathway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of an organisation's pathway. Retired, never deleted: past visits lie along it. */
@Entity
class Stage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;

    // Only Ordering changes it, for all siblings at once; an edit of the words leaves it alone.
    @Column(updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private String name;
    private String purpose;
    private String guidance;
    private @Nullable LocalDate retiredOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Stage() {}

    Stage(long organisationId, int ordinal, Phase phase, String name, String purpose, String guidance) {
        this.organisationId = organisationId;
        this.ordinal = ordinal;
        this.phase = phase;
        this.name = name;
        this.purpose = purpose;
        this.guidance = guidance;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    Phase phase() {
        return phase;
    }

    String name() {
        return name;
    }

    String purpose() {
        return purpose;
    }

    String guidance() {
        return guidance;
    }

    boolean retired() {
        return retiredOn != null;
    }

    int version() {
        return version;
    }

    void describe(Phase phase, String name, String purpose, String guidance) {
        this.phase = phase;
        this.name = name;
        this.purpose = purpose;
        this.guidance = guidance;
    }

    void retire(LocalDate today) {
        this.retiredOn = today;
    }

    void restore() {
        this.retiredOn = null;
    }
}
