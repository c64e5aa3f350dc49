package org.chrysalis.context;

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

/** Something that happened to the whole organisation on a day. */
@Entity
class ContextEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private LocalDate happenedOn;

    @Enumerated(EnumType.STRING)
    private ContextKind kind;

    private String name;
    private String note;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected ContextEvent() {}

    ContextEvent(long organisationId, SaveContextEvent command, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.happenedOn = command.on();
        this.kind = command.kind();
        this.name = command.name();
        this.note = command.note();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    @Nullable
    Long recordedBy() {
        return recordedBy;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    ContextKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String note() {
        return note;
    }

    int version() {
        return version;
    }

    void change(SaveContextEvent command) {
        this.happenedOn = command.on();
        this.kind = command.kind();
        this.name = command.name();
        this.note = command.note();
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
