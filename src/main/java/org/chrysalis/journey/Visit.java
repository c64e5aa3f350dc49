package org.chrysalis.journey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A time spent in a stage, from a day to a day or until now: where it stands, or where work goes on alongside. */
@Entity
class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long stageId;

    @Column(name = "main")
    private boolean standing;

    private @Nullable Integer ordinal;
    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable Long begunWithMoveId;
    private @Nullable Long endedWithMoveId;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Visit() {}

    private Visit(
            long organisationId, long initiativeId, long stageId, @Nullable Integer ordinal, LocalDate startedOn) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.stageId = stageId;
        this.standing = ordinal != null;
        this.ordinal = ordinal;
        this.startedOn = startedOn;
    }

    static Visit main(long organisationId, long initiativeId, long stageId, int ordinal, LocalDate startedOn) {
        return new Visit(organisationId, initiativeId, stageId, ordinal, startedOn);
    }

    static Visit alongside(long organisationId, long initiativeId, long stageId, LocalDate startedOn) {
        return new Visit(organisationId, initiativeId, stageId, null, startedOn);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long initiativeId() {
        return initiativeId;
    }

    long stageId() {
        return stageId;
    }

    int ordinal() {
        return Objects.requireNonNull(ordinal);
    }

    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    Stood stands() {
        return Stood.between(startedOn, endedOn);
    }

    void end(LocalDate day) {
        if (day.isBefore(startedOn)) {
            throw new IllegalArgumentException("A visit cannot end before it began");
        }
        this.endedOn = day;
    }

    boolean main() {
        return standing;
    }

    int version() {
        return version;
    }

    /** Whether a move began it: then it begins when that move was made. */
    boolean begunWithMove() {
        return begunWithMoveId != null;
    }

    boolean endedWithMove() {
        return endedWithMoveId != null;
    }

    boolean begunWith(Move move) {
        return Objects.equals(begunWithMoveId, move.id());
    }

    boolean endedWith(Move move) {
        return Objects.equals(endedWithMoveId, move.id());
    }

    /** Work alongside that a move began. */
    Visit openedBy(@Nullable Move move) {
        this.begunWithMoveId = move == null ? null : move.id();
        return this;
    }

    /** Work alongside that a move is about to end. */
    void closedBy(Move move) {
        this.endedWithMoveId = move.id();
    }

    void beganOn(LocalDate day) {
        this.startedOn = day;
    }
}
