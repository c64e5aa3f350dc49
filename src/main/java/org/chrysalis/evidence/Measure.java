package org.chrysalis.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that is measured about an initiative. */
@Entity
class Measure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;

    @Enumerated(EnumType.STRING)
    private Frame frame;

    private String name;
    private String askedBy = "";
    private String unit = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Better better;

    @Column(precision = 14, scale = 4)
    private @Nullable BigDecimal baseline;

    private @Nullable LocalDate baselineOn;

    @Column(precision = 14, scale = 4)
    private @Nullable BigDecimal target;

    private @Nullable LocalDate targetOn;
    private String betterFor = "";
    private String worseFor = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Rhythm rhythm;

    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Measure() {}

    Measure(long organisationId, long initiativeId, SaveMeasure said, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.frame = said.frame();
        this.name = said.name();
        say(said);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    /** As it stands now, to be compared with what is asked. */
    SaveMeasure said() {
        return new SaveMeasure(
                frame,
                name,
                askedBy,
                unit,
                better,
                baseline,
                baselineOn,
                target,
                targetOn,
                betterFor,
                worseFor,
                rhythm,
                version);
    }

    void say(SaveMeasure said) {
        this.frame = said.frame();
        this.name = said.name();
        this.askedBy = said.askedBy();
        this.unit = said.unit();
        this.better = said.better();
        this.baseline = said.baseline();
        this.baselineOn = said.baselineOn();
        this.target = said.target();
        this.targetOn = said.targetOn();
        this.betterFor = said.betterFor();
        this.worseFor = said.worseFor();
        this.rhythm = said.rhythm();
    }

    /** It was entered by mistake: it stays in the history with its readings and counts nowhere. */
    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
