package org.chrysalis.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people do in a visit: one of the stage's usual activities, in its words of that day, or one of their own. */
@Entity
class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long visitId;
    private @Nullable Long usualActivityId;
    private String wording;
    private @Nullable Long personId;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate doneOn;
    private @Nullable Long doneBy;
    private String note = "";
    private @Nullable Long addedBy;
    private Instant addedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Activity() {}

    Activity(
            long organisationId,
            long initiativeId,
            long visitId,
            @Nullable Long usualActivityId,
            String wording,
            long addedBy,
            Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.visitId = visitId;
        this.usualActivityId = usualActivityId;
        this.wording = wording;
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String wording() {
        return wording;
    }

    boolean usual() {
        return usualActivityId != null;
    }

    @Nullable
    Long personId() {
        return personId;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    String note() {
        return note;
    }

    int version() {
        return version;
    }

    /** A usual activity keeps the pathway's words. */
    void reword(String wording) {
        if (usualActivityId == null) {
            this.wording = wording;
        }
    }

    void plan(@Nullable Long person, @Nullable LocalDate due) {
        this.personId = person;
        this.dueOn = due;
    }

    void finish(@Nullable LocalDate day, long by, String note) {
        this.doneBy = day == null ? null : Objects.equals(day, doneOn) ? doneBy : Long.valueOf(by);
        this.doneOn = day;
        this.note = note;
    }
}
