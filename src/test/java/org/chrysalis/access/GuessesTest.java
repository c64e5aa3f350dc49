package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chrysalis.support.Refused;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final MovingClock clock = new MovingClock();
    private final Guesses guesses = new Guesses(new GuessingProperties(3, 6, Duration.ofMinutes(15), 100), clock);

    @Test
    void limitsAnAccountFromWhereverItIsTried() {
        for (int i = 0; i < 3; i++) {
            guesses.take("known@council.example", "192.0.2." + i);
        }
        assertThatThrownBy(() -> guesses.take("Known@Council.example ", "192.0.2.9"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("access.sign-in.wait");
                    assertThat(refused.arguments()).containsExactly(5L);
                });
        assertThatCode(() -> guesses.take("other@council.example", "192.0.2.9")).doesNotThrowAnyException();
    }

    @Test
    void limitsAnAddressWhateverAccountsItTries() {
        for (int i = 0; i < 6; i++) {
            guesses.take(i + "@council.example", "192.0.2.1");
        }
        assertThatThrownBy(() -> guesses.take("another@council.example", "192.0.2.1"))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> guesses.take("another@council.example", "192.0.2.2"))
                .doesNotThrowAnyException();
    }

    @Test
    void takesTheAddressesOfOneConnectionForOne() {
        for (int i = 0; i < 6; i++) {
            guesses.take(i + "@council.example", "2001:db8:1:2:0:" + i + "::" + Integer.toHexString(i * 4099));
        }
        assertThatThrownBy(() -> guesses.take("another@council.example", "2001:DB8:1:2:ffff::1%eth0"))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> guesses.take("another@council.example", "2001:db8:1:3::1"))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsIPv4AddressesApartHoweverTheyAreWritten() {
        for (int i = 0; i < 6; i++) {
            guesses.take(i + "@council.example", "::ffff:192.0.2.1");
        }
        assertThatThrownBy(() -> guesses.take("another@council.example", "192.0.2.1"))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> guesses.take("another@council.example", "::ffff:192.0.2.2"))
                .doesNotThrowAnyException();
    }

    @Test
    void bearsWhatIsNoAddress() {
        assertThatCode(() -> guesses.take("known@council.example", "1:2:3")).doesNotThrowAnyException();
        assertThatCode(() -> guesses.take("known@council.example", "unknown")).doesNotThrowAnyException();
    }

    @Test
    void givesTriesBackInTime() {
        for (int i = 0; i < 3; i++) {
            guesses.take("known@council.example", "192.0.2.1");
        }
        clock.now = clock.now.plus(Duration.ofMinutes(5).plusSeconds(1));
        assertThatCode(() -> guesses.take("known@council.example", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void forgivesWhoeverKnowsThePassword() {
        guesses.take("known@council.example", "192.0.2.1");
        guesses.take("known@council.example", "192.0.2.1");
        guesses.right("known@council.example", "192.0.2.1");
        guesses.take("known@council.example", "192.0.2.1");
        assertThatCode(() -> guesses.take("known@council.example", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void givesATryBackToTheAddressOfWhoeverKnowsThePassword() {
        for (int i = 0; i < 20; i++) {
            guesses.take(i + "@council.example", "192.0.2.1");
            guesses.right(i + "@council.example", "192.0.2.1");
        }
        assertThatCode(() -> guesses.take("another@council.example", "192.0.2.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void lettingAnAccountWaitTakesNothingFromTheAddress() {
        for (int i = 0; i < 3; i++) {
            guesses.take("known@council.example", "192.0.2.1");
        }
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guesses.take("known@council.example", "192.0.2.1"))
                    .isInstanceOf(Refused.class);
        }
        assertThatCode(() -> guesses.take("other@council.example", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void letsNoMoreThroughThatComeAtOnce() throws Exception {
        int threads = 30;
        CountDownLatch together = new CountDownLatch(threads);
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> tries = IntStream.range(0, threads)
                    .mapToObj(i -> crowd.submit(() -> {
                        together.countDown();
                        together.await();
                        try {
                            guesses.take("known@council.example", "192.0.2." + i);
                            return true;
                        } catch (Refused refused) {
                            return false;
                        }
                    }))
                    .toList();
            int through = 0;
            for (Future<Boolean> each : tries) {
                through += each.get(10, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(through).isEqualTo(3);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void remembersNoMoreThanItMay() {
        for (int i = 0; i < 1_000; i++) {
            guesses.take(i + "@council.example", "192.0.2." + i);
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
