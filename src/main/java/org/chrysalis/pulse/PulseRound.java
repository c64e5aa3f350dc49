package org.chrysalis.pulse;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A round in which a team is asked. Its answers are no part of it: {@link Tallies} counts them. */
@Entity
class PulseRound {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private @Nullable LocalDate closedOn;
    private int linksMade;
    private boolean forgotten;
    private @Nullable Long openedBy;
    private Instant openedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected PulseRound() {}

    PulseRound(
            long organisationId, long initiativeId, LocalDate opensOn, LocalDate closesOn, long openedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    LocalDate closesOn() {
        return closesOn;
    }

    int linksMade() {
        return linksMade;
    }

    int version() {
        return version;
    }

    void lastUntil(LocalDate lastDay) {
        this.closesOn = lastDay;
    }

    void close(LocalDate today) {
        this.closedOn = today;
    }

    void addLinks(int number) {
        this.linksMade += number;
    }
}
