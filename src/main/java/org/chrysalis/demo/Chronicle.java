package org.chrysalis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.ProgramClock;

/**
 * What happened, step by step. What lies before the day on which the council took up Chrysalis was entered on that
 * day; everything since on its own day. So the trail reads as one that people left.
 */
final class Chronicle {

    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(2);
    private static final int MINUTES_OF_WORK = 420;
    private static final int PRIME = 47;

    private final LocalDate takenUp;
    private final List<Step> steps = new ArrayList<>();

    Chronicle(LocalDate takenUp) {
        this.takenUp = takenUp;
    }

    private record Step(LocalDate day, Runnable what) {}

    void on(LocalDate day, Runnable what) {
        steps.add(new Step(day.isBefore(takenUp) ? takenUp : day, what));
    }

    /**
     * Takes the steps in order of their days, and within a day as they were told. What would have been entered later
     * today is entered now: whoever starts the program early in the day must not read of what nobody can have done yet.
     *
     * @param afterEach is done after each step
     */
    void happen(ProgramClock clock, Runnable afterEach) {
        steps.sort(Comparator.comparing(Step::day));
        LocalDate day = LocalDate.MIN;
        LocalTime time = MORNING;
        for (Step step : steps) {
            time = step.day().equals(day) ? time.plus(BETWEEN_STEPS) : beginOf(step.day());
            day = step.day();
            clock.at(entered(day, time, clock), step.what());
            afterEach.run();
        }
    }

    private static Instant entered(LocalDate day, LocalTime time, ProgramClock clock) {
        Instant planned = day.atTime(time).atZone(ClockConfiguration.LONDON).toInstant();
        Instant now = clock.instant();
        return day.equals(LocalDate.ofInstant(now, ClockConfiguration.LONDON)) && planned.isAfter(now) ? now : planned;
    }

    /** People sit down to it at different times of a day; on the first one early, because there is much to enter. */
    private LocalTime beginOf(LocalDate day) {
        return day.equals(takenUp) ? MORNING : MORNING.plusMinutes(day.toEpochDay() * PRIME % MINUTES_OF_WORK);
    }
}
