package org.chrysalis.funding;

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

/** What shelters an initiative for a time, and how that is given back. */
@Entity
class Protection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;

    @Enumerated(EnumType.STRING)
    private @Nullable ProtectionKind kind;

    private String what;
    private String grantedBy = "";
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private String givingBack = "";
    private @Nullable LocalDate liftedOn;
    private String liftedHow = "";

    /** The ending that lifted it; none once somebody says another day. */
    private @Nullable Long endingId;

    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Protection() {}

    @SuppressWarnings("NullAway") // what it is follows at once
    Protection(long organisationId, long initiativeId, long recordedBy, Instant now) {
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

    boolean lifted() {
        return liftedOn != null;
    }

    SaveProtection said() {
        return new SaveProtection(kind, what, grantedBy, startsOn, endsOn, givingBack, liftedOn, liftedHow, version);
    }

    void say(SaveProtection command) {
        if (!Objects.equals(liftedOn, command.liftedOn())) {
            this.endingId = null;
        }
        this.kind = command.kind();
        this.what = command.what();
        this.grantedBy = command.grantedBy();
        this.startsOn = command.startsOn();
        this.endsOn = command.endsOn();
        this.givingBack = command.givingBack();
        this.liftedOn = command.liftedOn();
        this.liftedHow = command.liftedHow();
    }

    /** Lifted on that day, or on its first day where it began only afterwards. */
    void liftWith(long ending, LocalDate day, String how) {
        this.liftedOn = startsOn.isAfter(day) ? startsOn : day;
        this.liftedHow = how;
        this.endingId = ending;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
