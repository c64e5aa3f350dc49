package org.chrysalis.database;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Begins with the embedded database, and brings it up to date, while the program still reads its own classes: on an
 * empty folder both take some seconds, and neither needs the other. Whoever asks for the database waits for it, and is
 * told why there is none.
 */
public final class EmbeddedPostgresAhead implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (EmbeddedPostgresAutoConfiguration.namesDatabase(environment)) {
            return;
        }
        EmbeddedDatabaseProperties properties =
                Binder.get(environment).bindOrCreate("chrysalis", EmbeddedDatabaseProperties.class);
        Coming coming = new Coming(
                () -> EmbeddedPostgres.start(properties.home(), properties.databasePort(), Map.of()),
                started -> migrate(started, environment));
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("embeddedPostgresComing", coming);
        beans.registerDisposableBean("embeddedPostgresComing", coming);
    }

    /** The program's own migration, a little later, then finds nothing left to do. */
    private static void migrate(EmbeddedPostgres postgres, Environment environment) {
        if (usual(environment)) {
            new CarefulMigration(postgres::openTrail)
                    .migrate(Flyway.configure()
                            .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
                            .load());
        }
    }

    /** Whoever sets anything else about migrations is served by the program's own migration, which reads it. */
    private static boolean usual(Environment environment) {
        return Binder.get(environment)
                .bind("spring.flyway", Bindable.mapOf(String.class, String.class))
                .map(Map::keySet)
                .orElse(Set.of())
                .stream()
                .allMatch("clean-disabled"::equals);
    }

    /**
     * A server on its way. Closes it itself where nobody has taken it, as when the program fails to start. Where the
     * program is told to stop meanwhile, nothing is waited for: a migration that is under way is undone, and the next
     * start goes on from there.
     */
    static final class Coming implements DisposableBean {

        private final CompletableFuture<EmbeddedPostgres> server = new CompletableFuture<>();
        private final Thread atTheEnd = new Thread(this::stop, "embedded-postgresql-stop");

        /** Set by who starts the program, read by who stops it. */
        private volatile boolean taken;

        private volatile boolean stopping;
        private volatile @Nullable EmbeddedPostgres started;

        private Coming(Supplier<EmbeddedPostgres> start, Consumer<EmbeddedPostgres> migrate) {
            Runtime.getRuntime().addShutdownHook(atTheEnd);
            SpringApplication.getShutdownHandlers().add(this::close);
            server.completeAsync(
                    () -> upToDate(start, migrate), work -> new Thread(work, "embedded-postgresql").start());
        }

        private EmbeddedPostgres upToDate(Supplier<EmbeddedPostgres> start, Consumer<EmbeddedPostgres> migrate) {
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

        /**
         * Waits until it answers.
         *
         * @throws StartRefused when it cannot be started
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

        @Override
        public void destroy() {
            if (!taken) {
                closeOnceStarted();
            }
            try {
                Runtime.getRuntime().removeShutdownHook(atTheEnd);
            } catch (IllegalStateException ending) {
                // It is running already.
            }
        }

        /** The process is ending. Whoever took the server closes it after all that uses it. */
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
}
