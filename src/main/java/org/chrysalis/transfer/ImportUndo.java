package org.chrysalis.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.TakingBack;
import org.chrysalis.journey.JourneysTakenBack;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes an import as one action: all that it made is taken out again, for a day and by who imported it, as long as
 * nobody has recorded anything about any of it. The trail keeps what was imported, and that it was undone; the
 * references are never given again.
 */
@Service
@Transactional
public class ImportUndo {

    /** As many as a sentence names. */
    private static final int NAMED = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ImportUndo.class);

    private final PastImports imports;
    private final TakingBack takingBack;
    private final JourneysTakenBack journeys;
    private final AuditTrail audit;

    ImportUndo(PastImports imports, TakingBack takingBack, JourneysTakenBack journeys, AuditTrail audit) {
        this.imports = imports;
        this.takingBack = takingBack;
        this.journeys = journeys;
        this.audit = audit;
    }

    /**
     * Undoes it; asked for again, nothing is left to be done.
     *
     * @throws NotFound if it is another person's, was not imported or is longer ago than a day
     * @throws Refused if somebody has changed one of the initiatives since, or it was imported before it could be
     *     undone
     */
    public void undo(Actor actor, UUID id) {
        actor.require(Permission.IMPORT);
        // Locked before it is looked at: two who ask at once are one after the other.
        PastImports.Made made = imports.hold(actor, id).orElse(null);
        ImportDone done = imports.done(actor, id);
        if (done.undoneAt() != null) {
            return;
        }
        if (made == null) {
            throw new Refused(null, "transfer.undo.too-old");
        }
        List<TakingBack.Taken> taken = takingBack.hold(actor.organisationId(), made.initiatives());
        requireUnchanged(actor, made);
        journeys.takeBack(actor.organisationId(), made.initiatives());
        takingBack.takeBack(actor.organisationId(), made.initiatives());
        imports.undone(actor, id);
        for (TakingBack.Taken each : taken) {
            audit.record(
                    actor.author(),
                    "initiative-taken-back",
                    Subject.within(each.id(), "initiative", each.id(), each.reference()),
                    Change.collect().field("name", each.name(), null).list());
        }
        audit.record(
                actor.author(),
                "import-undone",
                Subject.of("import", actor.organisationId(), done.fileName()),
                Change.collect()
                        .field("count", done.imported(), null)
                        .field("first-reference", done.firstReference(), null)
                        .field("last-reference", done.lastReference(), null)
                        .list());
        LOG.info(
                "An import of {} initiatives into organisation {} was undone by {}",
                done.imported(),
                actor.organisationId(),
                actor.personId());
    }

    /**
     * The initiatives, by reference, that somebody has changed since, so that it can be undone no more.
     *
     * @param many whether there are others
     */
    public record Changed(List<String> references, boolean many) {}

    /**
     * What hinders it, for who only looks; nothing where it can be undone, or was.
     *
     * @throws NotFound as {@link #undo} does
     */
    @Transactional(readOnly = true)
    public Optional<Changed> changedSince(Actor actor, UUID id) {
        actor.require(Permission.IMPORT);
        imports.done(actor, id);
        return imports.made(actor, id)
                .map(made -> changed(actor, made))
                .filter(changed -> !changed.isEmpty())
                .map(changed -> new Changed(changed.stream().limit(NAMED).toList(), changed.size() > NAMED));
    }

    private List<String> changed(Actor actor, PastImports.Made made) {
        return takingBack.changedSince(actor.organisationId(), made.initiatives(), made.trailUntil(), NAMED + 1);
    }

    private void requireUnchanged(Actor actor, PastImports.Made made) {
        List<String> changed = changed(actor, made);
        if (changed.size() > NAMED) {
            throw new Refused(null, "transfer.undo.changed.many", String.join(", ", changed.subList(0, NAMED)));
        }
        if (!changed.isEmpty()) {
            throw new Refused(null, "transfer.undo.changed", changed.size(), String.join(", ", changed));
        }
    }
}
