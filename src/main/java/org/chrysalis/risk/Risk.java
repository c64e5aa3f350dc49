package org.chrysalis.risk;

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

/** What might happen to somebody or something, how high that risk is, and what is done about it. */
@Entity
class Risk {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private long kindId;
    private String wording = "";
    private @Nullable Integer likelihood;
    private @Nullable Integer impact;
    private @Nullable Integer levels;
    private @Nullable LocalDate scoredOn;

    @Enumerated(EnumType.STRING)
    private RiskState state = RiskState.OPEN;

    private String measures = "";
    private String safeguard = "";
    private @Nullable Long leftKindId;
    private @Nullable Long ownerId;
    private @Nullable LocalDate nextLookOn;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Risk() {}

    Risk(long organisationId, long initiativeId, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long kindId() {
        return kindId;
    }

    String wording() {
        return wording;
    }

    RiskState state() {
        return state;
    }

    String measures() {
        return measures;
    }

    String safeguard() {
        return safeguard;
    }

    @Nullable
    Long leftKindId() {
        return leftKindId;
    }

    @Nullable
    Long ownerId() {
        return ownerId;
    }

    @Nullable
    LocalDate nextLookOn() {
        return nextLookOn;
    }

    int version() {
        return version;
    }

    /** Whether this is what it was scored last; without a score, nothing is. */
    boolean scored(@Nullable Integer likelihood, @Nullable Integer impact, int levels) {
        return Objects.equals(this.likelihood, likelihood)
                && Objects.equals(this.impact, impact)
                && (likelihood == null || Objects.equals(this.levels, levels));
    }

    /** Whether its score is one of a scale with so many levels. */
    boolean isScoredOn(int levels) {
        return likelihood != null && Objects.equals(this.levels, levels);
    }

    /** Of its last score, on the scale of that day. */
    @Nullable
    RiskLevel level() {
        return likelihood == null || impact == null || levels == null ? null : RiskLevel.of(likelihood, impact, levels);
    }

    void name(long kindId, String wording) {
        this.kindId = kindId;
        this.wording = wording;
    }

    void score(int likelihood, int impact, int levels, LocalDate on) {
        this.likelihood = likelihood;
        this.impact = impact;
        this.levels = levels;
        this.scoredOn = on;
    }

    /** What is done about it, and where it stands with that. */
    void handle(RiskState state, String measures) {
        this.state = state;
        this.measures = measures;
    }

    /** @param leftKind whom or what the risk that is left concerns, where it is no longer people */
    void convert(String safeguard, @Nullable Long leftKind) {
        this.safeguard = safeguard;
        this.leftKindId = leftKind;
    }

    void watch(@Nullable Long owner, @Nullable LocalDate nextLook) {
        this.ownerId = owner;
        this.nextLookOn = nextLook;
    }

    /** It was entered by mistake. */
    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
