package org.chrysalis.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A promise made when an initiative ended: on a day, someone asks how the people in it are. */
@Entity
class CheckIn implements Promise {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long endingId;
    private LocalDate dueOn;
    private String what;
    private @Nullable Long ownerId;
    private @Nullable LocalDate doneOn;
    private @Nullable Long doneBy;
    private String note = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected CheckIn() {}

    CheckIn(long organisationId, long initiativeId, long endingId, EndInitiative.PlannedCheckIn planned) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.endingId = endingId;
        this.dueOn = planned.dueOn();
        this.what = planned.what().strip();
        this.ownerId = planned.ownerId();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long endingId() {
        return endingId;
    }

    boolean ownedBy(long person) {
        return ownerId != null && ownerId == person;
    }

    @Override
    public Promised promised() {
        return new Promised(PromiseKind.CHECK_IN, id(), what, ownerId, dueOn, doneOn, note);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void seeTo(LocalDate day, long person, String note) {
        this.doneOn = day;
        this.doneBy = person;
        this.note = note;
    }

    @Override
    public void correct(LocalDate day, String note) {
        this.doneOn = day;
        this.note = note;
    }

    @Override
    public void handOver(@Nullable Long owner, LocalDate due) {
        this.ownerId = owner;
        this.dueOn = due;
    }

    @Override
    public void takeBack(@Nullable Long owner, LocalDate due) {
        this.doneOn = null;
        this.doneBy = null;
        this.note = "";
        handOver(owner, due);
    }
}
