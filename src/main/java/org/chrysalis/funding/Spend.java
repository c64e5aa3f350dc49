package org.chrysalis.funding;

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

/** What was spent of a sum up to a day, all in all. */
@Entity
class Spend {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long fundingId;
    private LocalDate spentByOn;
    private BigDecimal amount;
    private String note;
    private long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Spend() {}

    Spend(long organisationId, long initiativeId, long fundingId, SaveSpend command, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.fundingId = fundingId;
        this.spentByOn = command.spentBy();
        this.amount = command.amount();
        this.note = command.note();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    LocalDate spentBy() {
        return spentByOn;
    }

    BigDecimal amount() {
        return amount;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
