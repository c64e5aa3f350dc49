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

/** A small test of one element: what is asked, with whom, how they are kept safe, and what came of it. */
@Entity
class Experiment {

    /** Stands for fewer than five: smaller numbers are not kept. */
    static final int FEW = 4;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private String question = "";
    private String element = "";
    private String hopedFor = "";
    private @Nullable Integer exposed;
    private String exposedWho = "";
    private String safeguards = "";
    private String stopRule = "";
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Effect effect;

    private String happened = "";

    @Enumerated(EnumType.STRING)
    private @Nullable ExperimentDecision decision;

    private @Nullable LocalDate decidedOn;
    private String decisionNote = "";
    private boolean stoppedEarly;
    private @Nullable Long riskId;
    private @Nullable Long leftKindId;
    /** What stopped it while it was under way; whoever changes its end by hand cuts the tie. */
    private @Nullable Long endingId;

    private @Nullable LocalDate plannedEnd;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Experiment() {}

    Experiment(long organisationId, long initiativeId, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String question() {
        return question;
    }

    @Nullable
    Long riskId() {
        return riskId;
    }

    @Nullable
    Long leftKindId() {
        return leftKindId;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    /** Whether it has neither begun nor come to its end on this day. */
    boolean isPlannedOn(LocalDate today) {
        boolean told = effect != null || !happened.isEmpty();
        return ExperimentView.State.on(today, startedOn, lastDay(), decision, endingId != null, told)
                == ExperimentView.State.PLANNED;
    }

    /** Whether it had not come to its own end before this day, nor was stopped early on it. */
    boolean goesOnUntil(LocalDate day) {
        LocalDate last = lastDay();
        return startedOn != null && (last == null || !last.isBefore(day));
    }

    private @Nullable LocalDate lastDay() {
        return ExperimentView.State.lastDay(endsOn, stoppedEarly);
    }

    int version() {
        return version;
    }

    /** What stands recorded, to be held against what is asked for. */
    SaveExperiment present() {
        return new SaveExperiment(
                new SaveExperiment.Plan(
                        question,
                        element,
                        hopedFor,
                        exposed,
                        exposedWho,
                        safeguards,
                        stopRule,
                        startedOn,
                        endsOn,
                        riskId,
                        leftKindId),
                new SaveExperiment.Outcome(effect, happened, decision, decidedOn, decisionNote, stoppedEarly),
                version);
    }

    void plan(SaveExperiment.Plan plan) {
        this.question = plan.question();
        this.element = plan.element();
        this.hopedFor = plan.hopedFor();
        this.exposed = plan.exposed();
        this.exposedWho = plan.exposedWho();
        this.safeguards = plan.safeguards();
        this.stopRule = plan.stopRule();
        this.startedOn = plan.startsOn();
        if (!Objects.equals(endsOn, plan.endsOn())) {
            this.endingId = null;
            this.plannedEnd = null;
        }
        this.endsOn = plan.endsOn();
        this.riskId = plan.riskId();
        this.leftKindId = plan.leftKindId();
    }

    /** @param decided the day of the decision; none without one */
    void conclude(SaveExperiment.Outcome outcome, @Nullable LocalDate decided) {
        this.effect = outcome.effect();
        this.happened = outcome.happened();
        this.decision = outcome.decision();
        this.decidedOn = decided;
        this.decisionNote = outcome.note();
        this.stoppedEarly = outcome.stoppedEarly();
    }

    /**
     * Its initiative ended on this day, or did so on another than was said. What began only later stops on its own
     * first day; where it had come to its own end before, that stands.
     */
    void stopWith(long ending, LocalDate day) {
        if (endingId == null) {
            this.plannedEnd = endsOn;
            this.endingId = ending;
        }
        if (plannedEnd != null && plannedEnd.isBefore(day)) {
            this.endsOn = plannedEnd;
            this.endingId = null;
            this.plannedEnd = null;
        } else {
            this.endsOn = startedOn != null && startedOn.isAfter(day) ? startedOn : day;
        }
    }

    /** It never began: its days are taken off, so that nothing seems to begin later. */
    void leaveUnbegun() {
        this.startedOn = null;
        this.endsOn = null;
    }

    /** It was entered by mistake. */
    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
