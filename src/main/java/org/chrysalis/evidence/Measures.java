package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.Clock;
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
 * Keeps what is measured about an initiative: what the system must report and, beside it and first, what young people
 * and families say matters. Whoever may edit the initiative may add, change and withdraw.
 */
@Service
@Transactional
public class Measures {

    private final Changing changing;
    private final MeasureRepository measures;
    private final InWords words;
    private final Clock clock;

    Measures(Changing changing, MeasureRepository measures, InWords words, Clock clock) {
        this.changing = changing;
        this.measures = measures;
        this.words = words;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long add(Actor actor, String reference, UUID submission, SaveMeasure command) {
        return changing.make(actor, submission, "measure " + reference, () -> add(actor, reference, command));
    }

    /**
     * Adds a measure.
     *
     * @return its id
     * @throws Refused for a target on the wrong side of the baseline, or days without their figures; once it has ended
     */
    public long add(Actor actor, String reference, SaveMeasure command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        check(command);
        Measure measure = measures.saveAndFlush(
                new Measure(initiative.organisationId(), initiative.id(), command, actor.personId(), clock.instant()));
        changing.record(
                actor,
                initiative,
                "measure-added",
                initiative.part("measure", measure.id(), measure.said().name()),
                changes(null, command));
        return measure.id();
    }

    /**
     * Describes it otherwise.
     *
     * @throws NotFound if there is none, or it was withdrawn
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveMeasure command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Measure measure = find(initiative, id);
        Conflict.unlessSame("measure", measure.id(), command.version(), measure.version());
        check(command);
        List<Change> changes = changes(measure.said(), command);
        measure.say(command);
        measures.saveAndFlush(measure);
        if (!changes.isEmpty()) {
            changing.record(
                    actor,
                    initiative,
                    "measure-changed",
                    initiative.part("measure", measure.id(), measure.said().name()),
                    changes);
        }
    }

    /**
     * Takes out what was entered by mistake, with its readings: all of it stays in the history.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Measure measure = find(initiative, id);
        Conflict.unlessSame("measure", measure.id(), version, measure.version());
        String name = measure.said().name();
        measure.withdraw(clock.instant());
        measures.saveAndFlush(measure);
        changing.record(
                actor,
                initiative,
                "measure-withdrawn",
                initiative.part("measure", measure.id(), measure.said().name()),
                Change.collect().field("measure", name, null).list());
    }

    /** The measure of an initiative that is open for a change. */
    Measure find(InitiativeHeader initiative, long id) {
        return measures.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("measure"));
    }

    private static void check(SaveMeasure command) {
        BigDecimal baseline = command.baseline();
        BigDecimal target = command.target();
        if (baseline == null && command.baselineOn() != null) {
            throw new Refused("baseline", "evidence.measures.baseline.missing");
        }
        if (target == null && command.targetOn() != null) {
            throw new Refused("target", "evidence.measures.target.missing");
        }
        if (baseline != null && target != null && command.better() != null) {
            int way = target.compareTo(baseline);
            if (command.better() == Better.HIGHER ? way < 0 : way > 0) {
                throw new Refused(
                        "target",
                        command.better() == Better.HIGHER
                                ? "evidence.measures.target.below"
                                : "evidence.measures.target.above");
            }
        }
    }

    private List<Change> changes(@Nullable SaveMeasure was, SaveMeasure is) {
        return Change.collect()
                .field("measure", was == null ? null : was.name(), is.name())
                .field(
                        "measure-frame",
                        was == null ? null : words.of("evidence.frame.", was.frame()),
                        words.of("evidence.frame.", is.frame()))
                .field("measure-asked-by", was == null ? null : was.askedBy(), is.askedBy())
                .field("measure-unit", was == null ? null : was.unit(), is.unit())
                .field(
                        "measure-better",
                        was == null ? null : words.of("evidence.better.", was.better()),
                        words.of("evidence.better.", is.better()))
                .field(
                        "measure-baseline",
                        was == null ? null : InWords.plain(was.baseline()),
                        InWords.plain(is.baseline()))
                .field("measure-baseline-on", was == null ? null : was.baselineOn(), is.baselineOn())
                .field("measure-target", was == null ? null : InWords.plain(was.target()), InWords.plain(is.target()))
                .field("measure-target-on", was == null ? null : was.targetOn(), is.targetOn())
                .field("measure-better-for", was == null ? null : was.betterFor(), is.betterFor())
                .field("measure-worse-for", was == null ? null : was.worseFor(), is.worseFor())
                .field(
                        "measure-rhythm",
                        was == null ? null : words.of("evidence.rhythm.", was.rhythm()),
                        words.of("evidence.rhythm.", is.rhythm()))
                .list();
    }
}
