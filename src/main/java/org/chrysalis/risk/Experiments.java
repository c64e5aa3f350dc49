package org.chrysalis.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Small tests of one element at a time, as the paper has it: "testing out one specific element of something in order to
 * see whether it does or doesn't have the effect that you want". Stopping one early on purpose is a result, and good
 * work. Whoever may edit the initiative may change them.
 */
@Service
@Transactional
public class Experiments {

    private final Changing changing;
    private final ExperimentRepository experiments;
    private final RiskKinds kinds;
    private final ExperimentInWords inWords;
    private final JdbcClient jdbc;
    private final Clock clock;

    Experiments(
            Changing changing,
            ExperimentRepository experiments,
            RiskKinds kinds,
            ExperimentInWords inWords,
            JdbcClient jdbc,
            Clock clock) {
        this.changing = changing;
        this.experiments = experiments;
        this.kinds = kinds;
        this.inWords = inWords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long add(Actor actor, String reference, UUID submission, SaveExperiment command) {
        return changing.make(actor, submission, "experiment " + reference, () -> add(actor, reference, command));
    }

    /**
     * Records an experiment, planned, under way or over.
     *
     * @return its id
     * @throws Refused for an end before its beginning, a decision dated ahead, or before what was kept or had an effect
     *     began, one stopped early without the day, a risk of another initiative, and a lesser risk where there is none
     *     to people; once the initiative has ended
     */
    public long add(Actor actor, String reference, SaveExperiment command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Experiment experiment =
                new Experiment(actor.organisationId(), initiative.id(), actor.personId(), clock.instant());
        return save(actor, initiative, experiment, command, "experiment-recorded");
    }

    /**
     * Says anew what is tested or what came of it.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveExperiment command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Experiment experiment = find(initiative, id);
        Conflict.unlessSame("experiment", experiment.id(), command.version(), experiment.version());
        save(actor, initiative, experiment, command, "experiment-changed");
    }

    /**
     * Takes one out of lists and counts that was entered by mistake; the history keeps it.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Experiment experiment = find(initiative, id);
        Conflict.unlessSame("experiment", experiment.id(), version, experiment.version());
        experiment.withdraw(clock.instant());
        experiments.saveAndFlush(experiment);
        changing.record(
                actor,
                initiative,
                "experiment-withdrawn",
                initiative.part("experiment", experiment.id(), experiment.question()),
                List.of(new Change("question", experiment.question(), null)));
    }

    /** An ending stops it, or shifts the day on which it did. Whoever calls has authorised and holds the initiative. */
    void stopWith(Actor actor, InitiativeHeader initiative, Experiment experiment, ClosedWithEnding.End ending) {
        changeDays(actor, initiative, experiment, () -> experiment.stopWith(ending.id(), ending.day()));
    }

    /** It had not begun when its initiative ended. Whoever calls has authorised and holds the initiative. */
    void leaveUnbegun(Actor actor, InitiativeHeader initiative, Experiment experiment) {
        changeDays(actor, initiative, experiment, experiment::leaveUnbegun);
    }

    private void changeDays(Actor actor, InitiativeHeader initiative, Experiment experiment, Runnable change) {
        SaveExperiment before = experiment.present();
        change.run();
        SaveExperiment now = experiment.present();
        List<Change> changes = inWords.changes(initiative, before, now.plan(), now.outcome(), experiment.decidedOn());
        experiments.saveAndFlush(experiment);
        if (!changes.isEmpty()) {
            changing.record(
                    actor,
                    initiative,
                    "experiment-changed",
                    initiative.part("experiment", experiment.id(), experiment.question()),
                    changes);
        }
    }

    private long save(
            Actor actor, InitiativeHeader initiative, Experiment experiment, SaveExperiment command, String action) {
        SaveExperiment.Plan plan = command.plan().discreet();
        SaveExperiment.Outcome outcome = command.outcome();
        LocalDate decided = decidedOn(experiment, outcome);
        checkDays(plan, outcome, decided);
        checkRisk(initiative, experiment, plan);
        List<Change> changes = inWords.changes(initiative, experiment.present(), plan, outcome, decided);
        experiment.plan(plan);
        experiment.conclude(outcome, decided);
        Experiment saved = experiments.saveAndFlush(experiment);
        changing.record(
                actor, initiative, action, initiative.part("experiment", saved.id(), saved.question()), changes);
        return saved.id();
    }

    private void checkDays(SaveExperiment.Plan plan, SaveExperiment.Outcome outcome, @Nullable LocalDate decided) {
        LocalDate today = LocalDate.now(clock);
        if (plan.startsOn() != null && plan.endsOn() != null && plan.endsOn().isBefore(plan.startsOn())) {
            throw new Refused("ends", "risk.experiment.ends.before");
        }
        if (outcome.stoppedEarly() && (plan.endsOn() == null || plan.endsOn().isAfter(today))) {
            throw new Refused("ends", "risk.experiment.ends.stopped");
        }
        if (outcome.decidedOn() != null && outcome.decidedOn().isAfter(today)) {
            throw new Refused("decided", "risk.experiment.decided.ahead");
        }
        Misdated misdated = Misdated.of(plan.startsOn(), outcome.effect(), outcome.decision(), decided, today);
        if (misdated != null) {
            throw new Refused(misdated.field(), misdated.messageKey());
        }
    }

    private void checkRisk(InitiativeHeader initiative, Experiment experiment, SaveExperiment.Plan plan) {
        Boolean people = plan.riskId() == null ? null : bornByPeople(initiative, plan.riskId());
        if (plan.leftKindId() == null) {
            return;
        }
        if (people == null) {
            throw new Refused("risk", "risk.experiment.risk.missing");
        }
        if (!people) {
            throw new Refused("left", "risk.left.not-people");
        }
        kinds.choosable(
                        initiative.organisationId(),
                        plan.leftKindId(),
                        Objects.requireNonNullElse(experiment.leftKindId(), 0L))
                .filter(left -> !left.people())
                .orElseThrow(() -> new Refused("left", "risk.kind.unknown"));
    }

    /** Whether people bear a risk of this initiative. */
    private boolean bornByPeople(InitiativeHeader initiative, long risk) {
        return jdbc.sql("""
                select k.people from risk r join risk_kind k on k.id = r.kind_id
                where r.id = :risk and r.initiative_id = :initiative and r.organisation_id = :organisation
                  and r.withdrawn_at is null""")
                .param("risk", risk)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new Refused("risk", "risk.experiment.risk.unknown"));
    }

    private @Nullable LocalDate decidedOn(Experiment experiment, SaveExperiment.Outcome outcome) {
        if (outcome.decision() == null) {
            return null;
        }
        if (outcome.decidedOn() != null) {
            return outcome.decidedOn();
        }
        return Objects.requireNonNullElseGet(experiment.decidedOn(), () -> LocalDate.now(clock));
    }

    private Experiment find(InitiativeHeader initiative, long id) {
        return experiments
                .findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("experiment"));
    }
}
