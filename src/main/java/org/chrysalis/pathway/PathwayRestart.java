package org.chrysalis.pathway;

import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts an organisation's pathway again from a template, while nothing has gone along it yet. The stages that were
 * there are retired and can be brought back.
 */
@Service
@Transactional
public class PathwayRestart {

    private final Stages stages;
    private final Ordering ordering;
    private final TemplatePlanting planting;
    private final StageOccupancy occupancy;
    private final Submissions submissions;
    private final AuditTrail audit;

    PathwayRestart(
            Stages stages,
            Ordering ordering,
            TemplatePlanting planting,
            StageOccupancy occupancy,
            Submissions submissions,
            AuditTrail audit) {
        this.stages = stages;
        this.ordering = ordering;
        this.planting = planting;
        this.occupancy = occupancy;
        this.submissions = submissions;
        this.audit = audit;
    }

    /** Whether nothing was logged yet, so that it may start again. */
    @Transactional(readOnly = true)
    public boolean possible(Actor actor) {
        actor.require(Permission.MANAGE_STAGES);
        return !occupancy.anyInitiative(actor.organisationId());
    }

    /** The names of a template's stages, in order. */
    @Transactional(readOnly = true)
    public List<String> stagesOf(PathwayTemplate template) {
        return planting.stagesOf(template);
    }

    /**
     * Starts again, once for a form that is sent twice.
     *
     * @throws Refused if an initiative was ever logged, ended ones included
     */
    public void startFrom(Actor actor, UUID submission, PathwayTemplate template) {
        actor.require(Permission.MANAGE_STAGES);
        ordering.hold(actor);
        submissions.carryOut(
                submission,
                actor.personId(),
                "pathway-restart " + actor.organisationId(),
                () -> startOnce(actor, template));
    }

    private void startOnce(Actor actor, PathwayTemplate template) {
        if (occupancy.anyInitiative(actor.organisationId())) {
            throw new Refused(null, "pathway.start-again.too-late");
        }
        stages.retireAll(actor);
        planting.plant(actor.author(), template);
        audit.record(
                actor.author(),
                "pathway-started-again",
                Subject.of("pathway", actor.organisationId(), "Pathway"),
                List.of(new Change("template", null, Plain.words(template))));
    }
}
