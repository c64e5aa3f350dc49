package org.chrysalis.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something still open when people moved on or reviewed: who sees to it, by when, and whether it is met. */
@Entity
class Condition implements Promise {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private @Nullable Long moveId;
    private @Nullable Long reviewId;
    private @Nullable Long criterionId;
    private String wording;
    private long ownerId;
    private LocalDate dueOn;
    private @Nullable LocalDate metOn;
    private @Nullable Long metBy;
    private String metNote = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Condition() {}

    private Condition(long organisationId, long initiativeId, String wording, long ownerId, LocalDate dueOn) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.wording = wording;
        this.ownerId = ownerId;
        this.dueOn = dueOn;
    }

    static Condition ofMove(
            long organisationId,
            long initiativeId,
            long moveId,
            long criterionId,
            String wording,
            long ownerId,
            LocalDate dueOn) {
        Condition condition = new Condition(organisationId, initiativeId, wording, ownerId, dueOn);
        condition.moveId = moveId;
        condition.criterionId = criterionId;
        return condition;
    }

    static Condition ofReview(
            long organisationId, long initiativeId, long reviewId, String wording, long ownerId, LocalDate dueOn) {
        Condition condition = new Condition(organisationId, initiativeId, wording, ownerId, dueOn);
        condition.reviewId = reviewId;
        return condition;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long ownerId() {
        return ownerId;
    }

    @Nullable
    Long criterionId() {
        return criterionId;
    }

    @Override
    public Promised promised() {
        return new Promised(PromiseKind.CONDITION, id(), wording, ownerId, dueOn, metOn, metNote);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void seeTo(LocalDate day, long person, String note) {
        this.metOn = day;
        this.metBy = person;
        this.metNote = note;
    }

    @Override
    public void correct(LocalDate day, String note) {
        this.metOn = day;
        this.metNote = note;
    }

    /** Somebody sees to it always. */
    @Override
    public void handOver(@Nullable Long owner, LocalDate due) {
        this.ownerId = Objects.requireNonNull(owner);
        this.dueOn = due;
    }

    @Override
    public void takeBack(@Nullable Long owner, LocalDate due) {
        this.metOn = null;
        this.metBy = null;
        this.metNote = "";
        handOver(owner, due);
    }
}
