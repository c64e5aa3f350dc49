package org.chrysalis.journey;

import jakarta.persistence.Entity;
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

/** A time in which an initiative rests in the stage where it stands: within one visit. */
@Entity
class Pause {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long visitId;
    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;
    private String reason;
    private @Nullable LocalDate reviewOn;
    private String resumeNote = "";
    private @Nullable Long reviewId;
    private @Nullable Long endedWithMoveId;
    private @Nullable Long endedWithEndingId;
    private @Nullable Instant recordedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> deciders;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Pause() {}

    Pause(
            long organisationId,
            Visit visit,
            PauseInitiative command,
            List<String> deciders,
            @Nullable Long reviewId,
            Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = visit.initiativeId();
        this.visitId = visit.id();
        this.startedOn = command.on();
        this.reason = command.reason();
        this.deciders = deciders.isEmpty() ? null : deciders;
        this.reviewOn = command.reviewOn();
        this.reviewId = reviewId;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long organisationId() {
        return organisationId;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    String resumeNote() {
        return resumeNote;
    }

    Stood stands() {
        return new Stood(startedOn, endedOn, reason, resumeNote);
    }

    @Nullable
    LocalDate reviewOn() {
        return reviewOn;
    }

    long visitId() {
        return visitId;
    }

    int version() {
        return version;
    }

    /** Whether some day belongs to both; on the day on which one ends another may begin. */
    boolean overlaps(Pause other) {
        return !endsAsItBegins() && !other.endsAsItBegins() && !other.overBy(startedOn) && !overBy(other.startedOn);
    }

    private boolean endsAsItBegins() {
        return startedOn.equals(endedOn);
    }

    boolean liesIn(Visit visit) {
        return visitId == visit.id();
    }

    /** Not on the days on which it began and ended, for on these it went on as well. */
    boolean restedOn(LocalDate day) {
        return startedOn.isBefore(day) && !overBy(day);
    }

    /** @param day none for no day at all, by which everything is over */
    boolean overBy(@Nullable LocalDate day) {
        return day == null || endedOn != null && !endedOn.isAfter(day);
    }

    /** People took it up again where it rested; no move and no ending did. */
    boolean resumed() {
        return endedOn != null && endedWithMoveId == null && endedWithEndingId == null;
    }

    boolean endedWith(Move move) {
        return Objects.equals(endedWithMoveId, move.id());
    }

    boolean endedWith(Ending ending) {
        return Objects.equals(endedWithEndingId, ending.id());
    }

    /** A move took it up again. */
    void closedByMove(long move) {
        this.endedWithMoveId = move;
    }

    void closedByEnding(long ending) {
        this.endedWithEndingId = ending;
    }

    /** Under which visit it is told. */
    void heldBy(Visit visit) {
        this.visitId = visit.id();
    }

    void shiftEnd(LocalDate day, Instant now) {
        this.endedOn = day;
        this.recordedAt = now;
    }

    void correct(Stood after, Instant now) {
        this.startedOn = after.on();
        this.endedOn = after.until();
        this.reason = after.reason();
        this.resumeNote = after.note();
        this.recordedAt = now;
    }

    void end(LocalDate day, String note, Instant now) {
        this.endedOn = day;
        this.recordedAt = now;
        this.resumeNote = note;
    }
}
