package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SubmissionsTest {

    @Autowired
    private Submissions submissions;

    private final UUID token = UUID.randomUUID();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void doesTheWorkOnceAndTellsTheSameOutcomeAgain() {
        assertThat(submissions.once(token, 1, "a form", this::make)).isEqualTo("thing 1");
        assertThat(submissions.once(token, 1, "a form", this::make)).isEqualTo("thing 1");
        UUID second = UUID.randomUUID();
        assertThat(submissions.make(second, 1, "a form", () -> 7L)).isEqualTo(7);
        assertThat(submissions.make(second, 1, "a form", () -> 8L)).isEqualTo(7);
        assertThat(made).hasValue(1);
    }

    @Test
    void freesTheTokenWhenTheWorkFails() {
        assertThatThrownBy(() -> submissions.once(token, 1, "a form", () -> {
                    throw new Refused("name", "refused");
                }))
                .isInstanceOf(Refused.class);
        assertThat(submissions.once(token, 1, "a form", this::make)).isEqualTo("thing 1");
    }

    @Test
    void tellsNobodyWhatAnotherPersonsTokenLedTo() {
        submissions.once(token, 1, "a form", this::make);
        assertThatThrownBy(() -> submissions.once(token, 2, "a form", this::make))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.once(token, 1, "another form", this::make))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void makesOneThingOfManySendingsAtTheSameMoment() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Callable<String> sending = () -> {
                    start.await();
                    return submissions.once(token, 1, "a form", this::make);
                };
                answers.add(pool.submit(sending));
            }
            start.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("thing 1");
            }
            assertThat(made).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private String make() {
        return "thing " + made.incrementAndGet();
    }
}
