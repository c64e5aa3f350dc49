package org.chrysalis.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money for an initiative, committed or hoped for. */
@Entity
class Funding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private String source = "";
    private BigDecimal amount = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private @Nullable FundingPurpose purpose;

    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private boolean committed;
    private String conditions = "";
    private long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Funding() {}

    Funding(long organisationId, long initiativeId, SaveFunding first, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.startsOn = first.startsOn();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        write(first);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    String source() {
        return source;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /** What is written in it, as one would ask for it. */
    SaveFunding content() {
        return new SaveFunding(source, amount, purpose, startsOn, endsOn, committed, conditions, version);
    }

    final void write(SaveFunding content) {
        this.source = content.source();
        this.amount = content.amount();
        this.purpose = content.purpose();
        this.startsOn = content.startsOn();
        this.endsOn = content.endsOn();
        this.committed = content.committed();
        this.conditions = content.conditions();
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
