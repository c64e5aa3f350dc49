package org.chrysalis.readiness;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that will be done about the ground after a round. */
@Entity
class ReadinessAction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long roundId;
    private @Nullable Long roundConditionId;
    private String what;
    private long ownerId;
    private LocalDate dueOn;
    private @Nullable LocalDate doneOn;
    private String doneNote = "";
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected ReadinessAction() {}

    @SuppressWarnings("NullAway") // what it says follows at once
    ReadinessAction(long organisationId, long roundId, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.roundId = roundId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    int version() {
        return version;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    void say(SaveAction command) {
        this.what = command.what();
        this.roundConditionId = command.condition();
        this.ownerId = command.ownerId();
        this.dueOn = command.dueOn();
    }

    void done(@Nullable LocalDate on, String note) {
        this.doneOn = on;
        this.doneNote = note;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
