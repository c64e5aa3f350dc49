package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.ProgramClock;
import org.junit.jupiter.api.Test;

class ChronicleTest {

    private static final LocalDate TAKEN_UP = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final List<String> entered = new ArrayList<>();

    @Test
    void entersTodayWhatHasBeenDoneToday() {
        tell(Instant.parse("2026-11-27T00:22:32Z"));
        assertThat(entered)
                .containsExactly(
                        "old 2026-09-01T08:05:00Z",
                        "older 2026-09-01T08:07:00Z",
                        "first 2026-11-27T00:22:32Z",
                        "second 2026-11-27T00:22:32Z",
                        "later 2026-12-01T11:01:00Z");
    }

    @Test
    void keepsTheHourOfWorkOnceItHasPassed() {
        tell(Instant.parse("2026-11-27T23:30:00Z"));
        assertThat(entered).contains("first 2026-11-27T14:53:00Z", "second 2026-11-27T14:55:00Z");
    }

    private void tell(Instant present) {
        ProgramClock clock = new ProgramClock(Clock.fixed(present, ClockConfiguration.LONDON));
        Chronicle chronicle = new Chronicle(TAKEN_UP);
        chronicle.on(TODAY, () -> note("first", clock));
        chronicle.on(TAKEN_UP.minusYears(1), () -> note("old", clock));
        chronicle.on(TODAY, () -> note("second", clock));
        chronicle.on(TODAY.plusDays(4), () -> note("later", clock));
        chronicle.on(TAKEN_UP, () -> note("older", clock));
        chronicle.happen(clock, () -> {});
    }

    private void note(String step, Clock clock) {
        entered.add(step + " " + clock.instant());
    }
}
