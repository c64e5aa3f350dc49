package org.chrysalis.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece of evidence about an initiative. */
@Entity
class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private String found;

    @Enumerated(EnumType.STRING)
    private Says says;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private @Nullable Integer standard;
    private LocalDate foundOn;
    private String detail = "";
    private String source = "";
    private @Nullable Long criterionId;
    private @Nullable Long measureId;
    private @Nullable Long experimentId;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Evidence() {}

    Evidence(long organisationId, long initiativeId, SaveEvidence said, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.found = said.found();
        this.says = said.says();
        this.kind = said.kind();
        this.foundOn = said.foundOn();
        say(said);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    /** As it stands now, to be compared with what is asked. */
    SaveEvidence said() {
        return new SaveEvidence(
                found, says, kind, standard, foundOn, detail, source, criterionId, measureId, experimentId, version);
    }

    void say(SaveEvidence said) {
        this.found = said.found();
        this.says = said.says();
        this.kind = said.kind();
        this.standard = said.standard();
        this.foundOn = said.foundOn();
        this.detail = said.detail();
        this.source = said.source();
        this.criterionId = said.criterionId();
        this.measureId = said.measureId();
        this.experimentId = said.experimentId();
    }

    /** It was entered by mistake: it stays in the history and counts nowhere. */
    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
