package org.chrysalis.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That an initiative shows a sign of ordinary practice, in the words that the marker had when it was marked. */
@Entity
class OrdinaryMark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long markerId;
    private String wording;
    private LocalDate markedOn;
    private String note = "";
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant unmarkedAt;
    private String unmarkedWhy = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected OrdinaryMark() {}

    @SuppressWarnings("NullAway") // since when follows at once
    OrdinaryMark(long organisationId, long initiativeId, long markerId, String wording, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.markerId = markerId;
        this.wording = wording;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    String wording() {
        return wording;
    }

    MarkOrdinary said() {
        return new MarkOrdinary(markedOn, note, version);
    }

    void say(MarkOrdinary command) {
        this.markedOn = command.markedOn();
        this.note = command.note();
    }

    void unmark(String why, Instant now) {
        this.unmarkedWhy = why;
        this.unmarkedAt = now;
    }
}
