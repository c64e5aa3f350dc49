package org.chrysalis.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value of a measure on a day. */
@Entity
class Reading {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long measureId;
    private LocalDate readOn;

    @Column(precision = 14, scale = 4)
    private BigDecimal value;

    private String note;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Reading() {}

    Reading(long organisationId, long initiativeId, long measureId, SaveReading said, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.measureId = measureId;
        this.readOn = said.readOn();
        this.value = said.value();
        this.note = said.note();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    LocalDate readOn() {
        return readOn;
    }

    BigDecimal value() {
        return value;
    }

    String note() {
        return note;
    }

    int version() {
        return version;
    }

    void say(SaveReading said) {
        this.readOn = said.readOn();
        this.value = said.value();
        this.note = said.note();
    }

    /** It was entered by mistake: it stays in the history, and the day is free for another. */
    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
