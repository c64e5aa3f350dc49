package org.chrysalis.journey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The step from one main visit to the next, with its day, its reason and who decided. */
@Entity
class Move {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable Long fromVisitId;
    private long toVisitId;
    private LocalDate movedOn;
    private String reason;
    private boolean criteriaUnmet;
    private @Nullable Long reviewId;
    private @Nullable Long contextEventId;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant correctedAt;

    @ElementCollection
    @CollectionTable(name = "move_decider", joinColumns = @JoinColumn(name = "move_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    private List<String> deciders = new ArrayList<>();

    private boolean decidersUnknown;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Move() {}

    Move(Visit to, Direction direction, @Nullable Visit from, Scene scene, String reason, List<String> deciders) {
        this.organisationId = scene.organisationId();
        this.initiativeId = scene.initiativeId();
        this.ordinal = to.ordinal();
        this.direction = direction;
        this.fromVisitId = from == null ? null : from.id();
        this.toVisitId = to.id();
        this.movedOn = to.startedOn();
        this.reason = reason;
        this.recordedBy = scene.personId();
        this.recordedAt = scene.now();
        this.deciders.addAll(deciders);
        this.decidersUnknown = direction != Direction.START && deciders.isEmpty();
    }

    /** Who records something about which initiative, and when. */
    record Scene(long organisationId, long initiativeId, long personId, Instant now) {}

    long id() {
        return Objects.requireNonNull(id);
    }

    int ordinal() {
        return ordinal;
    }

    Direction direction() {
        return direction;
    }

    @Nullable
    Long fromVisitId() {
        return fromVisitId;
    }

    long toVisitId() {
        return toVisitId;
    }

    LocalDate movedOn() {
        return movedOn;
    }

    String reason() {
        return reason;
    }

    Stood stands() {
        return Stood.on(movedOn, reason);
    }

    List<String> deciders() {
        return List.copyOf(deciders);
    }

    int version() {
        return version;
    }

    void decidedIn(@Nullable Long review) {
        this.reviewId = review;
    }

    void broughtAboutBy(@Nullable Long contextEvent) {
        this.contextEventId = contextEvent;
    }

    @Nullable
    Long contextEventId() {
        return contextEventId;
    }

    void leavesCriteriaUnmet() {
        this.criteriaUnmet = true;
    }

    void correct(Stood after, @Nullable Long contextEvent, Instant now) {
        this.movedOn = after.on();
        this.reason = after.reason();
        this.contextEventId = contextEvent;
        this.correctedAt = now;
    }
}
