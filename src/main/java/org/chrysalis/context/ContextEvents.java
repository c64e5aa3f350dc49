package org.chrysalis.context;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what happened to the actor's organisation. Whoever records reviews, or keeps the settings, may record it: they
 * are who sees an initiative stall or end for a reason outside itself. Who recorded it may put it right or withdraw it,
 * and so may who keeps the settings.
 */
@Service
@Transactional
public class ContextEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ContextEvents.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ContextEventRepository events;
    private final ContextReading reading;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    ContextEvents(
            ContextEventRepository events,
            ContextReading reading,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.reading = reading;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may record what happened. */
    public static boolean mayRecord(Actor actor) {
        return actor.may(Permission.RECORD_REVIEWS) || actor.may(Permission.MANAGE_SETTINGS);
    }

    /** Whether this person may put it right, take files with it, and withdraw it. */
    public static boolean mayChange(Actor actor, ContextEventView event) {
        return mayChange(actor, event.recordedBy());
    }

    private static boolean mayChange(Actor actor, @Nullable Long recordedBy) {
        return actor.may(Permission.MANAGE_SETTINGS)
                || actor.may(Permission.RECORD_REVIEWS)
                        && Long.valueOf(actor.personId()).equals(recordedBy);
    }

    /** For the page that asks for one more, before there is anything to keep. */
    public void requireRecorder(Actor actor) {
        if (!mayRecord(actor)) {
            throw new Forbidden(Permission.RECORD_REVIEWS.name());
        }
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        return reading.count(actor);
    }

    /** A part of the list, the latest first. */
    @Transactional(readOnly = true)
    public List<ContextEventView> page(Actor actor, int size, long offset) {
        actor.require(Permission.MANAGE_SETTINGS);
        return reading.page(actor, size, offset);
    }

    /**
     * One that this person may change, for the form.
     *
     * @throws NotFound if the organisation has no such event, or withdrew it
     * @throws Forbidden if somebody else recorded it, and the person does not keep the settings
     */
    @Transactional(readOnly = true)
    public ContextEventView view(Actor actor, long id) {
        ContextEventView event = reading.find(actor, id).orElseThrow(() -> new NotFound("context-event"));
        requireChangeable(actor, event.recordedBy());
        return event;
    }

    /** @return its id; the same for a form that was sent twice */
    public long add(Actor actor, UUID submission, SaveContextEvent command) {
        requireRecorder(actor);
        return Long.parseLong(submissions.once(
                submission, actor.personId(), "context-event " + actor.organisationId(), () -> {
                    ContextEvent event = events.saveAndFlush(
                            new ContextEvent(actor.organisationId(), command, actor.personId(), clock.instant()));
                    record(actor, event, "context-event-added", changes(null, command));
                    return String.valueOf(event.id());
                }));
    }

    /** @throws Conflict if somebody else changed it since it was shown */
    public void change(Actor actor, long id, SaveContextEvent command) {
        ContextEvent event = changing(actor, id, command.version());
        List<Change> changes = changes(event, command);
        if (!changes.isEmpty()) {
            event.change(command);
            events.saveAndFlush(event);
            record(actor, event, "context-event-changed", changes);
        }
    }

    /**
     * Takes away what was entered by mistake: out of every picture and list, and still on record.
     *
     * @throws Conflict if somebody else changed it since it was shown
     */
    public void withdraw(Actor actor, long id, int version) {
        ContextEvent event = changing(actor, id, version);
        event.withdraw(clock.instant());
        events.saveAndFlush(event);
        record(actor, event, "context-event-withdrawn", List.of());
    }

    private ContextEvent changing(Actor actor, long id, int version) {
        ContextEvent event = events.findByIdAndOrganisationIdAndWithdrawnAtIsNull(id, actor.organisationId())
                .orElseThrow(() -> new NotFound("context-event"));
        requireChangeable(actor, event.recordedBy());
        Conflict.unlessSame("context-event", event.id(), version, event.version());
        return event;
    }

    private static void requireChangeable(Actor actor, @Nullable Long recordedBy) {
        if (!mayChange(actor, recordedBy)) {
            throw new Forbidden(Permission.MANAGE_SETTINGS.name());
        }
    }

    private static List<Change> changes(@Nullable ContextEvent before, SaveContextEvent after) {
        return Change.collect()
                .field("name", before == null ? null : before.name(), after.name())
                .field("context-kind", before == null ? null : words(before.kind()), words(after.kind()))
                .field("date", before == null ? null : words(before.happenedOn()), words(after.on()))
                .field("note", before == null ? null : before.note(), after.note())
                .list();
    }

    private static String words(ContextKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(LocalDate day) {
        return DAY.format(day);
    }

    private void record(Actor actor, ContextEvent event, String action, List<Change> changes) {
        audit.record(actor.author(), action, Subject.of("context-event", event.id(), event.name()), changes);
        LOG.info("Context event {}: {} by {}", event.id(), action, actor.personId());
    }
}
