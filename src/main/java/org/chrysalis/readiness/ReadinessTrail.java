package org.chrysalis.readiness;

import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.Recording;
import org.chrysalis.people.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down what was done in a round: in the history of its initiative where it has one. */
@Component
class ReadinessTrail {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessTrail.class);

    private final AuditTrail audit;
    private final Recording recording;

    ReadinessTrail(AuditTrail audit, Recording recording) {
        this.audit = audit;
        this.recording = recording;
    }

    void record(Actor actor, RoundView round, String action, List<Change> changes) {
        record(actor, round, action, subject(round), changes);
    }

    static Subject subject(RoundView round) {
        Long initiative = round.initiativeId();
        return initiative == null
                ? Subject.of("readiness-round", round.id(), round.name())
                : Subject.within(initiative, "readiness-round", round.id(), round.name());
    }

    void recordAction(Actor actor, RoundView round, long id, String what, String action, List<Change> changes) {
        Long initiative = round.initiativeId();
        record(
                actor,
                round,
                action,
                initiative == null
                        ? Subject.of("readiness-action", id, what)
                        : Subject.within(initiative, "readiness-action", id, what),
                changes);
    }

    private void record(Actor actor, RoundView round, String action, Subject subject, List<Change> changes) {
        audit.record(actor.author(), action, subject, changes);
        LOG.info("Round {} of readiness: {} by {}", round.id(), action, actor.personId());
        if (round.initiativeId() != null) {
            recording.recorded(round.organisationId(), round.initiativeId());
        }
    }
}
