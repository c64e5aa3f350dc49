package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedWorkTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<String> found = new CompletableFuture<>();

    @AfterEach
    void end() {
        found.complete("too late");
        others.shutdownNow();
    }

    @Test
    void isDoneOnceForWhoeverComesMeanwhile() throws Exception {
        SharedWork<String, String> work = new SharedWork<>(LONG);
        Future<String> first = begin(work);
        FutureTask<String> second = new FutureTask<>(() -> work.once("figures", () -> "done twice"));
        Thread waiting = new Thread(second);
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        found.complete("found");
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("found");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("found");
    }

    @Test
    void isNotSharedWithWhoAsksSomethingElse() throws Exception {
        SharedWork<String, String> work = new SharedWork<>(LONG);
        begin(work);
        assertThat(work.once("other figures", () -> "others")).isEqualTo("others");
    }

    @Test
    void isDoneByWhoeverWaitedWhenItFails() throws Exception {
        SharedWork<String, String> work = new SharedWork<>(LONG);
        Future<String> first = begin(work);
        FutureTask<String> second = new FutureTask<>(() -> work.once("figures", () -> "done anew"));
        Thread waiting = new Thread(second);
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        found.completeExceptionally(new IllegalStateException("no database"));
        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("no database");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("done anew");
    }

    @Test
    void isDoneByWhoeverWaitedLongEnough() throws Exception {
        SharedWork<String, String> work = new SharedWork<>(Duration.ofMillis(1));
        begin(work);
        assertThat(work.once("figures", () -> "done anew")).isEqualTo("done anew");
    }

    @Test
    void isDoneAgainOnceItWasDone() {
        SharedWork<String, String> work = new SharedWork<>(LONG);
        assertThat(work.once("figures", () -> "then")).isEqualTo("then");
        assertThat(work.once("figures", () -> "now")).isEqualTo("now");
    }

    private Future<String> begin(SharedWork<String, String> work) throws InterruptedException {
        Future<String> first = others.submit(() -> work.once("figures", () -> {
            begun.countDown();
            return found.join();
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        return first;
    }
}
