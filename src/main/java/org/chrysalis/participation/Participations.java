package org.chrysalis.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who took part in an initiative, what they said and what came of it. Whoever may edit the initiative may
 * record; nothing is deleted. The paper: co-design with young people runs through all stages, and any way in which an
 * innovation gives power back to young people and families shifts how the system works.
 */
@Service
@Transactional
public class Participations {

    /** At which a form says what concerns the numbers of all groups. */
    private static final String GROUPS = "howMany";

    /** What the history calls the numbers, of which it says only that they changed. */
    static final String HOW_MANY = "how-many";

    private static final Logger LOG = LoggerFactory.getLogger(Participations.class);

    private final Initiatives initiatives;
    private final Recording recording;
    private final Submissions submissions;
    private final ParticipationRepository participations;
    private final SideBySide sideBySide;
    private final ParticipationWords words;
    private final AuditTrail audit;
    private final Clock clock;

    Participations(
            Initiatives initiatives,
            Recording recording,
            Submissions submissions,
            ParticipationRepository participations,
            SideBySide sideBySide,
            ParticipationWords words,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.submissions = submissions;
        this.participations = participations;
        this.sideBySide = sideBySide;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records that people took part. The stage is not asked for: it is the one in which the initiative stood on the
     * day.
     *
     * @return its id, the same for a form that is sent twice
     * @throws Refused for a day ahead, told before it was, or with nobody; for a small group that could be worked out
     *     from another record of the day; once it has ended
     */
    public long add(Actor actor, String reference, UUID submission, SaveParticipation command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        return Long.parseLong(submissions.once(submission, actor.personId(), "participation " + reference, () -> {
            Participation added =
                    new Participation(initiative.organisationId(), initiative.id(), actor.personId(), clock.instant());
            return String.valueOf(save(actor, initiative, added, command, "participation-added"));
        }));
    }

    /**
     * Changes what is recorded. Whoever edits is not shown a small number, and is not told either whether what they
     * typed in its place was the same: the version, the history and what is answered do not differ.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveParticipation command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        Participation participation = find(initiative, id);
        Conflict.unlessSame("participation", participation.id(), command.version(), participation.version());
        save(actor, initiative, participation, command, "participation-changed");
    }

    /**
     * Takes back what was entered by mistake: it leaves lists and counts, and stays in the history.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        Participation participation = find(initiative, id);
        Conflict.unlessSame("participation", participation.id(), version, participation.version());
        participation.withdraw(clock.instant());
        participations.saveAndFlush(participation);
        record(
                actor,
                initiative,
                participation,
                "participation-withdrawn",
                List.of(new Change("took-part", participation.said().what(), null)));
    }

    private long save(
            Actor actor,
            InitiativeHeader initiative,
            Participation participation,
            SaveParticipation command,
            String action) {
        requirePlausible(command, participation);
        sideBySide.requireTellsNothing(initiative, participation, command, GROUPS);
        List<Change> changes = changes(participation, command);
        participation.say(command);
        Participation saved = participations.saveAndFlush(participation);
        record(actor, initiative, saved, action, changes);
        return saved.id();
    }

    private void requirePlausible(SaveParticipation command, Participation participation) {
        LocalDate today = LocalDate.now(clock);
        LocalDate told = command.toldOn();
        if (command.heldOn().isAfter(today)) {
            throw new Refused("heldOn", "participation.held.future");
        }
        if (told != null && told.isAfter(today)) {
            throw new Refused("told", "participation.told.future");
        }
        if (told != null && told.isBefore(command.heldOn())) {
            throw new Refused("told", "participation.told.early");
        }
        if (participation.tookPart(command).who().isEmpty()) {
            throw new Refused(GROUPS, "participation.how-many.missing");
        }
    }

    private List<Change> changes(Participation participation, SaveParticipation now) {
        SaveParticipation was = participation.isNew() ? null : participation.said();
        TookPart were = participation.tookPart();
        TookPart are = participation.tookPart(now);
        return Change.collect()
                .field("took-part", was == null ? null : was.what(), now.what())
                .field("date", was == null ? null : was.heldOn(), now.heldOn())
                .field("who-took-part", was == null ? null : words.who(were.who()), words.who(are.who()))
                .field(HOW_MANY, was == null ? null : words.howMany(were), words.howMany(are))
                .field("in-what", was == null ? null : words.in(was.inWhat()), words.in(now.inWhat()))
                .field("say", was == null ? null : words.of("say", was.say()), words.of("say", now.say()))
                .field(
                        "views-said",
                        was == null ? null : ParticipationWords.views(was.views()),
                        ParticipationWords.views(now.views()))
                .field("changed-because", was == null ? null : was.changed(), now.changed())
                .field("told-on", was == null ? null : was.toldOn(), now.toldOn())
                .list();
    }

    private Participation find(InitiativeHeader initiative, long id) {
        return participations
                .findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("participation"));
    }

    private void record(
            Actor actor,
            InitiativeHeader initiative,
            Participation participation,
            String action,
            List<Change> changes) {
        audit.record(
                actor.author(),
                action,
                initiative.part(
                        "participation",
                        participation.id(),
                        participation.said().what()),
                changes);
        LOG.info(
                "Participation {} of initiative {}: {} by {}",
                participation.id(),
                initiative.id(),
                action,
                actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
