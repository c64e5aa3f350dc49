package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chrysalis.support.Refused;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final MovingClock clock = new MovingClock();
    private final Guesses guesses = new Guesses(new GuessingProperties(3, 6, Duration.ofMinutes(15), 100), clock);

    @Test
    void limitsAnAccountFromWhereverItIsTried() {
        for (int i = 0; i < 3; i++) {
            guesses.check("known@council.example", "192.0.2." + i);
            guesses.wrong("known@council.example", "192.0.2." + i);
        }
        assertThatThrownBy(() -> guesses.check("Known@Council.example ", "192.0.2.9"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("access.sign-in.wait");
                    assertThat(refused.arguments()).containsExactly(5L);
                });
        assertThatCode(() -> guesses.check("other@council.example", "192.0.2.9"))
                .doesNotThrowAnyException();
    }

    @Test
    void limitsAnAddressWhateverAccountsItTries() {
        for (int i = 0; i < 6; i++) {
            guesses.wrong(i + "@council.example", "192.0.2.1");
        }
        assertThatThrownBy(() -> guesses.check("another@council.example", "192.0.2.1"))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> guesses.check("another@council.example", "192.0.2.2"))
                .doesNotThrowAnyException();
    }

    @Test
    void givesTriesBackInTime() {
        for (int i = 0; i < 3; i++) {
            guesses.wrong("known@council.example", "192.0.2.1");
        }
        clock.now = clock.now.plus(Duration.ofMinutes(5).plusSeconds(1));
        assertThatCode(() -> guesses.check("known@council.example", "192.0.2.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void forgivesWhoeverKnowsThePassword() {
        guesses.wrong("known@council.example", "192.0.2.1");
        guesses.wrong("known@council.example", "192.0.2.1");
        guesses.right("known@council.example");
        guesses.wrong("known@council.example", "192.0.2.1");
        assertThatCode(() -> guesses.check("known@council.example", "192.0.2.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void remembersNoMoreThanItMay() {
        for (int i = 0; i < 1_000; i++) {
            guesses.wrong(i + "@council.example", "192.0.2." + i);
        }
        assertThat(guesses.remembered()).isEqualTo(100);
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-31T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
