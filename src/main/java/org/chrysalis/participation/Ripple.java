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

/** A change that an initiative caused elsewhere in the system, wanted or not. */
@Entity
class Ripple {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private String what;

    @Enumerated(EnumType.STRING)
    private Wanted wanted;

    private String assumption = "";
    private String seenWhere = "";
    private LocalDate seenOn;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Ripple() {}

    @SuppressWarnings("NullAway") // what it is follows at once
    Ripple(long organisationId, long initiativeId, long recordedBy, Instant now) {
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

    int version() {
        return version;
    }

    SaveRipple said() {
        return new SaveRipple(what, wanted, assumption, seenWhere, seenOn, version);
    }

    void say(SaveRipple command) {
        this.what = command.what();
        this.wanted = command.wanted();
        this.assumption = command.assumption();
        this.seenWhere = command.seenWhere();
        this.seenOn = command.seenOn();
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
