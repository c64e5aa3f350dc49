package org.chrysalis.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** Keeps the readings of a measure, one a day. Whoever may edit the initiative may add, change and withdraw. */
@Service
@Transactional
public class Readings {

    private final Changing changing;
    private final Measures measures;
    private final ReadingRepository readings;
    private final ReadingDays days;
    private final Clock clock;

    Readings(Changing changing, Measures measures, ReadingRepository readings, ReadingDays days, Clock clock) {
        this.changing = changing;
        this.measures = measures;
        this.readings = readings;
        this.days = days;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long add(Actor actor, String reference, long measureId, UUID submission, SaveReading command) {
        return changing.make(
                actor,
                submission,
                "reading " + reference + " " + measureId,
                () -> add(actor, reference, measureId, command));
    }

    /**
     * Adds a reading.
     *
     * @return its id
     * @throws NotFound if there is no such measure
     * @throws Refused for a day ahead, or one that has a reading; once the initiative has ended
     */
    public long add(Actor actor, String reference, long measureId, SaveReading command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Measure measure = measures.find(initiative, measureId);
        check(initiative, measureId, command, null);
        Reading reading = save(actor, initiative, measure, command);
        changing.recorded(initiative);
        return reading.id();
    }

    /** For a form: done once, however often it is sent. */
    public int paste(Actor actor, String reference, long measureId, UUID submission, String pasted) {
        return (int) changing.make(
                actor,
                submission,
                "readings " + reference + " " + measureId,
                () -> paste(actor, reference, measureId, pasted));
    }

    /**
     * Adds the readings of a sheet, all or none.
     *
     * @param pasted a line each: date, value and perhaps a note, a tab between them
     * @return how many there were
     * @throws PasteRefused with every line that cannot be taken
     */
    public int paste(Actor actor, String reference, long measureId, String pasted) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Measure measure = measures.find(initiative, measureId);
        PastedReadings read = PastedReadings.read(pasted, LocalDate.now(clock));
        List<PasteRefused.Problem> problems = new ArrayList<>(read.problems());
        Set<LocalDate> taken = days.of(initiative, measureId);
        for (PastedReadings.Line line : read.lines()) {
            LocalDate day = line.reading().readOn();
            if (taken.contains(day)) {
                problems.add(new PasteRefused.Problem("evidence.paste.taken", line.number(), day.toString(), 0));
            }
        }
        if (!problems.isEmpty()) {
            throw new PasteRefused(problems.stream()
                    .sorted(java.util.Comparator.comparingInt(PasteRefused.Problem::line))
                    .toList());
        }
        read.lines().forEach(line -> save(actor, initiative, measure, line.reading()));
        changing.recorded(initiative);
        return read.lines().size();
    }

    /**
     * Puts one right.
     *
     * @throws NotFound if there is none, or it was withdrawn
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long measureId, long id, SaveReading command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Measure measure = measures.find(initiative, measureId);
        Reading reading = find(initiative, measureId, id);
        Conflict.unlessSame("reading", reading.id(), command.version(), reading.version());
        check(initiative, measureId, command, id);
        List<Change> changes = Change.collect()
                .field("date", reading.readOn(), command.readOn())
                .field("reading-value", InWords.plain(reading.value()), InWords.plain(command.value()))
                .field("note", reading.note(), command.note())
                .list();
        reading.say(command);
        readings.saveAndFlush(reading);
        if (!changes.isEmpty()) {
            changing.record(
                    actor,
                    initiative,
                    "reading-changed",
                    initiative.part("reading", reading.id(), measure.said().name()),
                    changes);
        }
    }

    /**
     * Takes out what was entered by mistake: it stays in the history, and its day is free again.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long measureId, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Measure measure = measures.find(initiative, measureId);
        Reading reading = find(initiative, measureId, id);
        Conflict.unlessSame("reading", reading.id(), version, reading.version());
        reading.withdraw(clock.instant());
        readings.saveAndFlush(reading);
        changing.record(
                actor,
                initiative,
                "reading-withdrawn",
                initiative.part("reading", reading.id(), measure.said().name()),
                Change.collect()
                        .field("date", reading.readOn(), null)
                        .field("reading-value", InWords.plain(reading.value()), null)
                        .list());
    }

    private Reading save(Actor actor, InitiativeHeader initiative, Measure measure, SaveReading command) {
        Reading reading = readings.saveAndFlush(new Reading(
                initiative.organisationId(),
                initiative.id(),
                measure.id(),
                command,
                actor.personId(),
                clock.instant()));
        changing.tell(
                actor,
                initiative,
                "reading-added",
                initiative.part("reading", reading.id(), measure.said().name()),
                Change.collect()
                        .field("measure", null, measure.said().name())
                        .field("date", null, command.readOn())
                        .field("reading-value", null, InWords.plain(command.value()))
                        .field("note", null, command.note())
                        .list());
        return reading;
    }

    private void check(InitiativeHeader initiative, long measureId, SaveReading command, @Nullable Long self) {
        if (command.readOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("readOn", "evidence.found-on.future");
        }
        if (days.taken(initiative, measureId, command.readOn(), self)) {
            throw new Refused("readOn", "evidence.reading.taken");
        }
    }

    private Reading find(InitiativeHeader initiative, long measureId, long id) {
        return readings.findByIdAndOrganisationIdAndMeasureIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), measureId)
                .orElseThrow(() -> new NotFound("reading"));
    }
}
