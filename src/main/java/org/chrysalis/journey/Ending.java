package org.chrysalis.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Why it ended, what was learned, what carries on and how the people in it are looked after. */
@Entity
class Ending {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private EndingCause cause;

    private String why;
    private String learned;
    private String continues;
    private String care;
    private @Nullable LocalDate reopenedOn;
    private @Nullable Long reviewId;
    private @Nullable Long contextEventId;
    private @Nullable Instant recordedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> deciders;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Ending() {}

    Ending(
            long organisationId,
            long initiativeId,
            EndInitiative command,
            List<String> deciders,
            @Nullable Long reviewId,
            Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.endedOn = command.on();
        this.cause = command.cause();
        this.deciders = deciders.isEmpty() ? null : deciders;
        this.why = command.why();
        this.learned = command.learned();
        this.continues = command.continues();
        this.care = command.care();
        this.reviewId = reviewId;
        this.contextEventId = command.contextEventId();
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    LocalDate endedOn() {
        return endedOn;
    }

    Stood stands() {
        return Stood.on(endedOn, why);
    }

    /** None while it stands. */
    @Nullable
    LocalDate reopenedOn() {
        return reopenedOn;
    }

    int version() {
        return version;
    }

    @Nullable
    Long contextEventId() {
        return contextEventId;
    }

    EndingSays says() {
        return new EndingSays(cause, learned, continues, care);
    }

    void correct(Stood after, EndingSays says, @Nullable Long contextEvent, Instant now) {
        this.recordedAt = now;
        this.cause = says.cause();
        this.learned = says.learned();
        this.continues = says.continues();
        this.care = says.care();
        this.contextEventId = contextEvent;
        this.endedOn = after.on();
        this.why = after.reason();
    }

    void reopen(LocalDate day, Instant now) {
        this.recordedAt = now;
        this.reopenedOn = day;
    }
}
