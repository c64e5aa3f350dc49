package org.chrysalis.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;

/**
 * The embedded server on its way, and then itself: whoever needs it waits, whoever does not goes on. Spring closes it
 * after everything that was given it, so no query is cut off at shutdown.
 */
final class ComingPostgres implements DisposableBean {

    private final CompletableFuture<EmbeddedPostgres> server;
    private final boolean upToDate;

    /**
     * Begins at once, on a thread of its own.
     *
     * @param upToDate whether what comes is migrated already
     */
    ComingPostgres(Supplier<EmbeddedPostgres> start, boolean upToDate) {
        this.server = CompletableFuture.supplyAsync(start, work -> new Thread(work, "embedded-postgresql").start());
        this.upToDate = upToDate;
    }

    boolean upToDate() {
        return upToDate;
    }

    /**
     * Waits until it answers.
     *
     * @throws StartRefused when it cannot be started or migrated
     */
    EmbeddedPostgres take() {
        try {
            return server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /** Waits for nothing: a folder in use, say, is known long before the program is put together. */
    void refuseIfFailed() {
        if (server.isCompletedExceptionally()) {
            take();
        }
    }

    @Override
    public void destroy() {
        server.handle((started, failed) -> started)
                .thenAccept(started -> {
                    if (started != null) {
                        started.close();
                    }
                })
                .join();
    }
}
