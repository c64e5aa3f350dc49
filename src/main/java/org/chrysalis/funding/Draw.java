package org.chrysalis.funding;

import jakarta.persistence.Column;
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

/** A role that an initiative takes from elsewhere for some days a week. */
@Entity
class Draw {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private String role;
    private @Nullable Long teamId;
    private String elsewhere = "";

    @Column(name = "days_a_week")
    private BigDecimal daysAWeek;

    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    /** None where nobody has said. */
    private @Nullable Boolean backfilled;

    private @Nullable Integer gapDays;
    private String carriedBy = "";

    /** The ending that ended it; none once somebody says another day. */
    private @Nullable Long endingId;

    /** Its last day before that ending; none where it went on. */
    private @Nullable LocalDate plannedEnd;

    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Draw() {}

    @SuppressWarnings("NullAway") // what it is follows at once
    Draw(long organisationId, long initiativeId, long recordedBy, Instant now) {
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

    @Nullable
    Long teamId() {
        return teamId;
    }

    SaveDraw said() {
        return new SaveDraw(
                role, teamId, elsewhere, daysAWeek, startsOn, endsOn, backfilled, gapDays, carriedBy, version);
    }

    void say(SaveDraw command) {
        if (!Objects.equals(endsOn, command.endsOn())) {
            this.endingId = null;
            this.plannedEnd = null;
        }
        this.role = command.role();
        this.teamId = command.teamId();
        this.elsewhere = command.elsewhere();
        this.daysAWeek = command.daysAWeek();
        this.startsOn = command.startsOn();
        this.endsOn = command.endsOn();
        this.backfilled = command.backfilled();
        this.gapDays = command.gapDays();
        this.carriedBy = command.carriedBy();
    }

    /** Over on that day at the latest, or on its first day where it began only afterwards. */
    void endWith(long ending, LocalDate day) {
        if (endingId == null) {
            this.plannedEnd = endsOn;
            this.endingId = ending;
        }
        LocalDate last = plannedEnd != null && plannedEnd.isBefore(day) ? plannedEnd : day;
        this.endsOn = startsOn.isAfter(last) ? startsOn : last;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
