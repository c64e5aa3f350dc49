package org.chrysalis.portfolio;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does the same work once for all who want it at the same time: whoever comes while it is done waits for it. Everybody
 * works in a thread and a transaction of their own, so that nobody's work waits for what one who waits holds.
 */
final class SharedWork<K, V> {

    private final Duration patience;
    private final ConcurrentMap<K, CompletableFuture<V>> going = new ConcurrentHashMap<>();

    /** @param patience after which whoever waits does it themselves */
    SharedWork(Duration patience) {
        this.patience = patience;
    }

    /** What fails fails for whoever does it; whoever waited for that does it themselves. */
    V once(K what, Supplier<V> work) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> others = going.putIfAbsent(what, own);
        if (others != null) {
            return done(others).orElseGet(work);
        }
        try {
            V value = work.get();
            own.complete(value);
            return value;
        } finally {
            going.remove(what, own);
            own.cancel(false);
        }
    }

    private Optional<V> done(CompletableFuture<V> others) {
        try {
            return Optional.of(others.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException | CancellationException failed) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
