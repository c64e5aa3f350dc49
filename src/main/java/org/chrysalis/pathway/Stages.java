package org.chrysalis.pathway;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.pathway.Ordering.Siblings;
import org.chrysalis.pathway.StageOccupancy.Occupants;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the stages of an organisation's pathway, for those who may manage stages. Every change is on the audit
 * trail, and every wording that stood is kept. Refuses a name that another stage in use has, to retire a stage in
 * which initiatives stand, and to retire the last one.
 */
@Service
@Transactional
public class Stages {

    /** As many as a board can show and a person can keep in mind, and then some. */
    public static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(Stages.class);

    private final StageRepository stages;
    private final Ordering ordering;
    private final Wordings wordings;
    private final StageOccupancy occupancy;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    Stages(
            StageRepository stages,
            Ordering ordering,
            Wordings wordings,
            StageOccupancy occupancy,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.stages = stages;
        this.ordering = ordering;
        this.wordings = wordings;
        this.occupancy = occupancy;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the new stage's id; the same one when the form is sent again
     * @throws Refused if the name is taken or there are {@value #MOST} stages
     */
    public long add(Actor actor, AddStage command) {
        actor.require(Permission.MANAGE_STAGES);
        ordering.hold(actor);
        return Long.parseLong(submissions.once(
                command.submission(),
                actor.personId(),
                "stage " + actor.organisationId(),
                () -> Long.toString(addOnce(actor, command))));
    }

    private long addOnce(Actor actor, AddStage command) {
        List<Stage> inUse = inUse(actor);
        if (inUse.size() >= MOST) {
            throw new Refused(null, "pathway.stage.too-many", MOST);
        }
        refuseTakenName(inUse, command.name(), null);
        Stage stage = stages.saveAndFlush(new Stage(
                actor.organisationId(),
                ordering.next(Siblings.STAGES, actor.organisationId()),
                command.phase(),
                command.name(),
                command.purpose(),
                command.guidance()));
        ordering.place(Siblings.STAGES, actor.organisationId(), stage.id(), command.place());
        wordings.keepStage(actor.author(), stage.id());
        audit.record(
                actor.author(),
                "stage-added",
                subject(stage),
                Change.collect()
                        .field("name", null, stage.name())
                        .field("phase", null, Plain.words(stage.phase()))
                        .field("purpose", null, stage.purpose())
                        .field("guidance", null, stage.guidance())
                        .list());
        log.info("Stage {} added to the pathway of organisation {}", stage.id(), actor.organisationId());
        return stage.id();
    }

    /**
     * @throws Conflict if somebody else changed the stage since
     * @throws Refused if the name is taken
     */
    public void describe(Actor actor, DescribeStage command) {
        Stage stage = held(actor, command.stageId());
        Conflict.unlessSame("stage", stage.id(), command.version(), stage.version());
        if (!stage.retired()) {
            refuseTakenName(inUse(actor), command.name(), stage);
        }
        List<Change> changes = Change.collect()
                .field("name", stage.name(), command.name())
                .field("phase", Plain.words(stage.phase()), Plain.words(command.phase()))
                .field("purpose", stage.purpose(), command.purpose())
                .field("guidance", stage.guidance(), command.guidance())
                .list();
        if (changes.isEmpty()) {
            return;
        }
        stage.describe(command.phase(), command.name(), command.purpose(), command.guidance());
        stages.saveAndFlush(stage);
        wordings.keepStage(actor.author(), stage.id());
        audit.record(actor.author(), "stage-changed", subject(stage), changes);
        log.info("Stage {} changed", stage.id());
    }

    /**
     * Puts a stage in use at a place among those in use, from 1; asked for twice it is there once.
     *
     * @return where it went
     */
    public Place place(Actor actor, long stageId, int place) {
        Stage stage = held(actor, stageId);
        Place moved = ordering.place(Siblings.STAGES, actor.organisationId(), stageId, place);
        if (moved.changed()) {
            audit.record(
                    actor.author(),
                    "stage-moved",
                    subject(stage),
                    Change.collect().field("place", moved.before(), moved.now()).list());
        }
        return moved;
    }

    /**
     * Takes a stage out of use. What happened in it stays as it was, and it can be brought back.
     *
     * @throws Refused if initiatives stand in it, or if it is the last one
     * @throws Conflict if somebody else changed the stage since
     */
    public void retire(Actor actor, long stageId, int version) {
        Stage stage = held(actor, stageId);
        if (stage.retired()) {
            return;
        }
        Conflict.unlessSame("stage", stage.id(), version, stage.version());
        Occupants in = occupancy.occupants(actor.organisationId()).getOrDefault(stageId, Occupants.NONE);
        if (in.any()) {
            throw new Refused(null, "pathway.stage.retire.standing", in.standing(), in.alongside());
        }
        if (inUse(actor).size() == 1) {
            throw new Refused(null, "pathway.stage.retire.last");
        }
        retire(actor, stage);
    }

    /** Takes all stages out of use that are, for a pathway that starts again. */
    void retireAll(Actor actor) {
        inUse(actor).forEach(stage -> retire(actor, stage));
    }

    private void retire(Actor actor, Stage stage) {
        stage.retire(LocalDate.now(clock));
        flushRetirement(stage);
        audit.record(actor.author(), "stage-retired", subject(stage));
        log.info("Stage {} retired", stage.id());
    }

    /** The database looks once more, at work alongside too, and at what entered the stage a moment ago. */
    private void flushRetirement(Stage stage) {
        try {
            stages.saveAndFlush(stage);
        } catch (DataAccessException failure) {
            if (failure.getMostSpecificCause() instanceof PSQLException cause
                    && cause.getServerErrorMessage() != null
                    && "stage_retired_is_empty"
                            .equals(cause.getServerErrorMessage().getConstraint())) {
                throw new Refused(null, "pathway.stage.retire.occupied", stage.name());
            }
            throw failure;
        }
    }

    /**
     * Brings a retired stage back, where it stood.
     *
     * @throws Refused if its name is taken by now or there are {@value #MOST} stages
     */
    public void restore(Actor actor, long stageId) {
        Stage stage = held(actor, stageId);
        if (!stage.retired()) {
            return;
        }
        List<Stage> inUse = inUse(actor);
        if (inUse.size() >= MOST) {
            throw new Refused(null, "pathway.stage.too-many", MOST);
        }
        refuseTakenName(inUse, stage.name(), stage);
        stage.restore();
        stages.saveAndFlush(stage);
        audit.record(actor.author(), "stage-restored", subject(stage));
        log.info("Stage {} brought back", stage.id());
    }

    /** The stage, with every other change of this pathway made to wait. */
    private Stage held(Actor actor, long stageId) {
        actor.require(Permission.MANAGE_STAGES);
        ordering.hold(actor);
        return stages.findByIdAndOrganisationId(stageId, actor.organisationId())
                .orElseThrow(() -> new NotFound("stage"));
    }

    private List<Stage> inUse(Actor actor) {
        return stages.findByOrganisationIdAndRetiredOnIsNullOrderByOrdinal(actor.organisationId());
    }

    private static void refuseTakenName(List<Stage> inUse, String name, @Nullable Stage except) {
        if (inUse.stream().anyMatch(other -> other != except && other.name().equalsIgnoreCase(name))) {
            throw new Refused("name", "pathway.stage.name.taken", name);
        }
    }

    private static Subject subject(Stage stage) {
        return Subject.of("stage", stage.id(), stage.name());
    }
}
