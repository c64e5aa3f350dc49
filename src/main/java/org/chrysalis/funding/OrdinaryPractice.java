package org.chrysalis.funding;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what shows that an initiative is becoming just the way things are done, and takes such a mark back with a
 * reason. Whoever may edit the initiative may mark. The paper: embedding leads from what excites people to just the way
 * that things are done.
 */
@Service
@Transactional
public class OrdinaryPractice {

    private static final String SUBJECT = "ordinary-mark";

    private final Changing changing;
    private final OrdinaryMarkRepository marks;
    private final ShelterWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrdinaryPractice(
            Changing changing, OrdinaryMarkRepository marks, ShelterWords words, JdbcClient jdbc, Clock clock) {
        this.changing = changing;
        this.marks = marks;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Marks it; a form that is sent twice marks once.
     *
     * @throws NotFound if the organisation offers no such marker
     * @throws Conflict if somebody marked it meanwhile
     * @throws Refused for a day ahead; once the initiative has ended
     */
    public void mark(Actor actor, String reference, long markerId, UUID submission, MarkOrdinary command) {
        InitiativeHeader initiative = open(actor, reference);
        changing.answer(
                actor,
                submission,
                SUBJECT + " " + reference + " " + markerId,
                () -> String.valueOf(add(actor, initiative, markerId, command)));
    }

    private long add(Actor actor, InitiativeHeader initiative, long markerId, MarkOrdinary command) {
        String wording = offered(initiative, markerId);
        OrdinaryMark theirs = standing(initiative, markerId);
        if (theirs != null) {
            throw new Conflict(SUBJECT, theirs.id());
        }
        requirePast(command);
        OrdinaryMark mark = new OrdinaryMark(
                initiative.organisationId(), initiative.id(), markerId, wording, actor.personId(), clock.instant());
        mark.say(command);
        OrdinaryMark saved = marks.saveAndFlush(mark);
        record(actor, initiative, saved, "ordinary-marked", changes(wording, null, command));
        return saved.id();
    }

    /**
     * Changes since when it holds, or the note.
     *
     * @throws Conflict if somebody changed or took it back since it was shown
     * @throws Refused as {@link #mark} does
     */
    public void change(Actor actor, String reference, long markerId, MarkOrdinary command) {
        InitiativeHeader initiative = open(actor, reference);
        OrdinaryMark mark = find(initiative, markerId);
        Conflict.unlessSame(SUBJECT, mark.id(), command.version(), mark.version());
        requirePast(command);
        List<Change> changes = changes(null, mark.said(), command);
        mark.say(command);
        record(actor, initiative, marks.saveAndFlush(mark), "ordinary-mark-changed", changes);
    }

    /**
     * Takes the mark back: it does not hold any more, or never did.
     *
     * @param why the reason, which stays beside it
     * @param version the one that the person saw
     * @throws Conflict if somebody changed or took it back since it was shown
     */
    public void unmark(Actor actor, String reference, long markerId, String why, int version) {
        InitiativeHeader initiative = open(actor, reference);
        OrdinaryMark mark = find(initiative, markerId);
        Conflict.unlessSame(SUBJECT, mark.id(), version, mark.version());
        if (why.isBlank()) {
            throw new Refused("why", "funding.ordinary.why.missing");
        }
        mark.unmark(why, clock.instant());
        record(
                actor,
                initiative,
                marks.saveAndFlush(mark),
                "ordinary-unmarked",
                Change.collect()
                        .field("marker", mark.wording(), null)
                        .field("why", null, why)
                        .list());
    }

    private InitiativeHeader open(Actor actor, String reference) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        return initiative;
    }

    private String offered(InitiativeHeader initiative, long markerId) {
        return jdbc.sql("""
                select name from ordinary_marker
                where id = :id and organisation_id = :organisation and not retired""")
                .param("id", markerId)
                .param("organisation", initiative.organisationId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("ordinary-marker"));
    }

    private @Nullable OrdinaryMark standing(InitiativeHeader initiative, long markerId) {
        return marks.findByMarkerIdAndOrganisationIdAndInitiativeIdAndUnmarkedAtIsNull(
                        markerId, initiative.organisationId(), initiative.id())
                .orElse(null);
    }

    private OrdinaryMark find(InitiativeHeader initiative, long markerId) {
        OrdinaryMark mark = standing(initiative, markerId);
        if (mark == null) {
            throw new NotFound(SUBJECT);
        }
        return mark;
    }

    private void requirePast(MarkOrdinary command) {
        if (command.markedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("markedOn", "funding.ordinary.on.future");
        }
    }

    private List<Change> changes(@Nullable String wording, @Nullable MarkOrdinary was, MarkOrdinary now) {
        return Change.collect()
                .field("marker", null, wording)
                .field("marked-on", was == null ? null : words.day(was.markedOn()), words.day(now.markedOn()))
                .field("note", was == null ? null : was.note(), now.note())
                .list();
    }

    private void record(
            Actor actor, InitiativeHeader initiative, OrdinaryMark mark, String action, List<Change> changes) {
        changing.record(actor, initiative, action, initiative.part(SUBJECT, mark.id(), mark.wording()), changes);
    }
}
