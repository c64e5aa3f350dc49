package org.chrysalis.database;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
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
        Coming coming = new Coming(() -> upToDate(properties, environment));
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("embeddedPostgresComing", coming);
        beans.registerDisposableBean("embeddedPostgresComing", coming);
    }

    /** The program's own migration, a little later, then finds nothing left to do. */
    private static EmbeddedPostgres upToDate(EmbeddedDatabaseProperties properties, Environment environment) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(properties.home(), properties.databasePort(), Map.of());
        try {
            if (usual(environment)) {
                new CarefulMigration(postgres::openTrail)
                        .migrate(Flyway.configure()
                                .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
                                .load());
            }
            return postgres;
        } catch (RuntimeException | Error e) {
            postgres.close();
            throw e;
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

    /** A server on its way. Closes it itself where nobody has taken it, as when the program fails to start. */
    static final class Coming implements DisposableBean {

        private final CompletableFuture<EmbeddedPostgres> server;
        /** Set by who starts the program, read by who stops it. */
        private volatile boolean taken;

        private Coming(Supplier<EmbeddedPostgres> start) {
            server = CompletableFuture.supplyAsync(start, work -> new Thread(work, "embedded-postgresql").start());
        }

        /**
         * Waits until it answers.
         *
         * @throws StartRefused when it cannot be started
         */
        EmbeddedPostgres take() {
            try {
                EmbeddedPostgres started = server.join();
                taken = true;
                return started;
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
                server.handle((started, failed) -> started)
                        .thenAccept(started -> {
                            if (started != null) {
                                started.close();
                            }
                        })
                        .join();
            }
        }
    }
}
