package org.chrysalis.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;

/**
 * The embedded server on its way, and then itself: whoever needs it waits, whoever does not goes on. Spring closes it
 * after everything that was given it, so no query is cut off at shutdown. Where the program is told to stop before
 * anybody has it, nothing is waited for: a migration that is under way is undone, and the next start goes on from
 * there.
 */
final class ComingPostgres implements DisposableBean {

    private final CompletableFuture<EmbeddedPostgres> server = new CompletableFuture<>();
    private final Thread atTheEnd = new Thread(this::stop, "embedded-postgresql-stop");
    private final boolean upToDate;

    /** Set by who starts the program, read by who stops it. */
    private volatile boolean taken;

    private volatile boolean stopping;
    private volatile @Nullable EmbeddedPostgres started;

    /**
     * Begins at once, on a thread of its own.
     *
     * @param migrate brings it up to date, or leaves that to the program
     * @param upToDate whether what comes is migrated already
     */
    ComingPostgres(Supplier<EmbeddedPostgres> start, Consumer<EmbeddedPostgres> migrate, boolean upToDate) {
        this.upToDate = upToDate;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        SpringApplication.getShutdownHandlers().add(this::close);
        server.completeAsync(() -> begun(start, migrate), work -> new Thread(work, "embedded-postgresql").start());
    }

    private EmbeddedPostgres begun(Supplier<EmbeddedPostgres> start, Consumer<EmbeddedPostgres> migrate) {
        EmbeddedPostgres postgres = start.get();
        started = postgres;
        try {
            if (stopping) {
                throw new StartRefused("The program was told to stop.");
            }
            migrate.accept(postgres);
            return postgres;
        } catch (RuntimeException | Error e) {
            postgres.close();
            throw e;
        }
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
            EmbeddedPostgres postgres = server.join();
            taken = true;
            return postgres;
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
        closeOnceStarted();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            // It is running already.
        }
    }

    /** The process is ending. What was taken is closed by Spring, after all that uses it. */
    private void stop() {
        stopping = true;
        if (taken) {
            return;
        }
        if (started == null) {
            closeOnceStarted();
        }
        close();
    }

    /** After the program, which may have been told to stop at a moment at which it does not close what it has. */
    private void close() {
        EmbeddedPostgres postgres = started;
        if (postgres != null) {
            postgres.close();
        }
    }

    private void closeOnceStarted() {
        server.handle((postgres, failed) -> postgres)
                .thenAccept(postgres -> {
                    if (postgres != null) {
                        postgres.close();
                    }
                })
                .join();
    }
}
