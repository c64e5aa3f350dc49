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

/** How strong the working relationship with a partner was on a day; never changed, only followed by the next. */
@Entity
class PartnerStrength {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long partnerId;
    private LocalDate notedOn;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    private String note = "";
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected PartnerStrength() {}

    PartnerStrength(
            long organisationId,
            long initiativeId,
            long partnerId,
            NoteStrength command,
            long recordedBy,
            Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.partnerId = partnerId;
        this.notedOn = command.notedOn();
        this.strength = command.strength();
        this.note = command.note();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    LocalDate notedOn() {
        return notedOn;
    }

    Strength strength() {
        return strength;
    }

    int version() {
        return version;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
