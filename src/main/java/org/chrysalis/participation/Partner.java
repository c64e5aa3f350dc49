package org.chrysalis.participation;

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

/** Another service or organisation with which an initiative is done. */
@Entity
class Partner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private String name;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    private @Nullable LocalDate since;
    private @Nullable Long tendedBy;
    private String note = "";
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Partner() {}

    @SuppressWarnings("NullAway") // what it is called follows at once
    Partner(long organisationId, long initiativeId, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean isNew() {
        return id == null;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    SavePartner said() {
        return new SavePartner(name, kind, since, tendedBy, note, version);
    }

    void say(SavePartner command) {
        this.name = command.name();
        this.kind = command.kind();
        this.since = command.since();
        this.tendedBy = command.tendedBy();
        this.note = command.note();
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
