package org.chrysalis.journey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import org.springframework.data.domain.AbstractAggregateRoot;

/** People look at the criteria of a stage together and decide: a draft as they go, then a record. */
@Entity
class Review extends AbstractAggregateRoot<Review> {

    enum State {
        DRAFT,
        COMPLETED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private int number;
    private long visitId;
    private long stageId;
    private String stageName;
    private LocalDate heldOn;
    private String whereWeAre = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private String decisionNote = "";
    private @Nullable LocalDate nextReviewOn;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private @Nullable Long startedBy;
    private Instant startedAt;
    private @Nullable Long completedBy;
    private @Nullable Instant completedAt;

    @ElementCollection
    @CollectionTable(name = "review_person", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    private List<String> people = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "review_condition", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "ordinal")
    private List<Asked> conditions = new ArrayList<>();

    /** Of the part that says where the initiative is. */
    private int whereVersion;

    /** Of the part that says what next. */
    private int outcomeVersion;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Review() {}

    Review(
            long organisationId,
            long initiativeId,
            int number,
            long visitId,
            long stageId,
            String stageName,
            LocalDate heldOn,
            long startedBy,
            Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.number = number;
        this.visitId = visitId;
        this.stageId = stageId;
        this.stageName = stageName;
        this.heldOn = heldOn;
        this.startedBy = startedBy;
        this.startedAt = now;
    }

    /** Something that the review asked for. */
    @Embeddable
    record Asked(
            String wording,
            @Column(name = "owner_id") long ownerId,
            @Column(name = "due_on") LocalDate dueOn) {}

    long id() {
        return Objects.requireNonNull(id);
    }

    int number() {
        return number;
    }

    long visitId() {
        return visitId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String whereWeAre() {
        return whereWeAre;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    String decisionNote() {
        return decisionNote;
    }

    @Nullable
    LocalDate nextReviewOn() {
        return nextReviewOn;
    }

    List<String> people() {
        return List.copyOf(people);
    }

    List<Asked> conditions() {
        return List.copyOf(conditions);
    }

    int version() {
        return version;
    }

    int whereVersion() {
        return whereVersion;
    }

    int outcomeVersion() {
        return outcomeVersion;
    }

    boolean completed() {
        return state == State.COMPLETED;
    }

    void tell(LocalDate heldOn, String whereWeAre) {
        this.heldOn = heldOn;
        this.whereWeAre = whereWeAre;
        this.whereVersion++;
    }

    void decide(
            @Nullable Decision decision,
            String note,
            @Nullable LocalDate nextReviewOn,
            List<String> people,
            List<Asked> conditions) {
        this.decision = decision;
        this.decisionNote = note;
        this.nextReviewOn = nextReviewOn;
        this.outcomeVersion++;
        if (!this.people.equals(people)) {
            this.people.clear();
            this.people.addAll(people);
        }
        if (!this.conditions.equals(conditions)) {
            this.conditions.clear();
            this.conditions.addAll(conditions);
        }
    }

    void complete(long person, Instant now) {
        this.state = State.COMPLETED;
        this.completedBy = person;
        this.completedAt = now;
        registerEvent(new ReviewCompleted(organisationId, initiativeId, number, person));
    }
}
