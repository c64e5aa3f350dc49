package org.chrysalis.readiness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A time in which people say how the ground is. */
@Entity
class ReadinessRound {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;

    @Enumerated(EnumType.STRING)
    private Ground subject;

    private @Nullable Long teamId;
    private @Nullable Long initiativeId;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private @Nullable Long openedBy;
    private Instant openedAt;
    private @Nullable LocalDate closedOn;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected ReadinessRound() {}

    ReadinessRound(
            long organisationId,
            @Nullable Long teamId,
            @Nullable Long initiativeId,
            StartRound command,
            long openedBy,
            Instant now) {
        this.organisationId = organisationId;
        this.subject = initiativeId != null ? Ground.INITIATIVE : teamId != null ? Ground.TEAM : Ground.ORGANISATION;
        this.teamId = teamId;
        this.initiativeId = initiativeId;
        this.name = command.name();
        this.startsOn = command.from();
        this.endsOn = command.until();
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    void change(String name, LocalDate until) {
        this.name = name;
        this.endsOn = until;
    }

    void close(LocalDate day) {
        this.closedOn = day;
    }

    void reopen() {
        this.closedOn = null;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
