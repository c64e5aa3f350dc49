package org.chrysalis.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was found out about an initiative. Whoever may edit the initiative may add, change and withdraw. The paper
 * asks for freedom in what counts as an outcome and how it is known: any kind counts, and so does what speaks against
 * it.
 */
@Service
@Transactional
public class EvidenceRecords {

    private static final String SAYS = "evidence.says.";
    private static final String KIND = "evidence.kind.";

    private final Changing changing;
    private final EvidenceRepository pieces;
    private final EvidenceChoices choices;
    private final EvidenceReading reading;
    private final InWords words;
    private final ExperimentNames experiments;
    private final Clock clock;

    EvidenceRecords(
            Changing changing,
            EvidenceRepository pieces,
            EvidenceChoices choices,
            EvidenceReading reading,
            InWords words,
            ExperimentNames experiments,
            Clock clock) {
        this.changing = changing;
        this.pieces = pieces;
        this.choices = choices;
        this.reading = reading;
        this.words = words;
        this.experiments = experiments;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long add(Actor actor, String reference, UUID submission, SaveEvidence command) {
        return changing.make(actor, submission, "evidence " + reference, () -> add(actor, reference, command));
    }

    /**
     * Adds a piece of evidence.
     *
     * @return its id
     * @throws Refused for a day ahead, or about a criterion or a measure that is not there; once it has ended
     */
    public long add(Actor actor, String reference, SaveEvidence command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        check(initiative, command);
        Evidence piece = pieces.saveAndFlush(
                new Evidence(initiative.organisationId(), initiative.id(), command, actor.personId(), clock.instant()));
        changing.record(
                actor,
                initiative,
                "evidence-added",
                initiative.part("evidence", piece.id(), piece.said().found()),
                changes(initiative, null, reading.one(initiative, piece.id())));
        return piece.id();
    }

    /**
     * Says it otherwise.
     *
     * @throws NotFound if there is none, or it was withdrawn
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveEvidence command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Evidence piece = find(initiative, id);
        Conflict.unlessSame("evidence", piece.id(), command.version(), piece.version());
        check(initiative, command);
        EvidenceView before = reading.one(initiative, id);
        piece.say(command);
        pieces.saveAndFlush(piece);
        List<Change> changes = changes(initiative, before, reading.one(initiative, id));
        if (!changes.isEmpty()) {
            changing.record(
                    actor,
                    initiative,
                    "evidence-changed",
                    initiative.part("evidence", piece.id(), piece.said().found()),
                    changes);
        }
    }

    /**
     * Takes out what was entered by mistake: it stays in the history and is in no list and no count.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Evidence piece = find(initiative, id);
        Conflict.unlessSame("evidence", piece.id(), version, piece.version());
        String found = piece.said().found();
        piece.withdraw(clock.instant());
        pieces.saveAndFlush(piece);
        changing.record(
                actor,
                initiative,
                "evidence-withdrawn",
                initiative.part("evidence", piece.id(), piece.said().found()),
                Change.collect().field("evidence-found", found, null).list());
    }

    private void check(InitiativeHeader initiative, SaveEvidence command) {
        if (command.foundOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("foundOn", "evidence.found-on.future");
        }
        if (command.criterionId() != null && !choices.hasCriterion(initiative, command.criterionId())) {
            throw new Refused("criterion", "evidence.about.unknown");
        }
        if (command.experimentId() != null
                && experiments.find(initiative, command.experimentId()).isEmpty()) {
            throw new Refused("experiment", "evidence.about.unknown");
        }
        if (command.measureId() != null && !choices.hasMeasure(initiative, command.measureId())) {
            throw new Refused("measure", "evidence.about.unknown");
        }
    }

    private Evidence find(InitiativeHeader initiative, long id) {
        return pieces.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("evidence"));
    }

    private List<Change> changes(InitiativeHeader initiative, @Nullable EvidenceView was, EvidenceView is) {
        return Change.collect()
                .field("evidence-found", was == null ? null : was.found(), is.found())
                .field("evidence-says", was == null ? null : words.of(SAYS, was.says()), words.of(SAYS, is.says()))
                .field("evidence-kind", was == null ? null : words.of(KIND, was.kind()), words.of(KIND, is.kind()))
                .field("evidence-standard", was == null ? null : was.standard(), is.standard())
                .field("date", was == null ? null : was.foundOn(), is.foundOn())
                .field("evidence-detail", was == null ? null : was.detail(), is.detail())
                .field("evidence-source", was == null ? null : was.source(), is.source())
                .field("criterion", was == null ? null : was.criterion(), is.criterion())
                .field("measure", was == null ? null : was.measure(), is.measure())
                .field("evidence-experiment", was == null ? null : question(initiative, was), question(initiative, is))
                .list();
    }

    private @Nullable String question(InitiativeHeader initiative, EvidenceView piece) {
        return piece.experimentId() == null
                ? null
                : experiments
                        .find(initiative, piece.experimentId())
                        .map(ExperimentNames.Named::question)
                        .orElse(null);
    }
}
