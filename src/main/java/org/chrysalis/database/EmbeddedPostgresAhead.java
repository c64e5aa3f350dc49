package org.chrysalis.database;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Begins with the embedded database while the program still reads its own classes: on an empty folder both take some
 * seconds, and neither needs the other. Whoever asks for the database waits for it, and is told why there is none.
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
        Coming coming = new Coming(properties);
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("embeddedPostgresComing", coming);
        beans.registerDisposableBean("embeddedPostgresComing", coming);
    }

    /** A server on its way. Closes it itself where nobody has taken it, as when the program fails to start. */
    static final class Coming implements DisposableBean {

        private final CompletableFuture<EmbeddedPostgres> server;
        /** Set by who starts the program, read by who stops it. */
        private volatile boolean taken;

        private Coming(EmbeddedDatabaseProperties properties) {
            server = CompletableFuture.supplyAsync(
                    () -> EmbeddedPostgres.start(properties.home(), properties.databasePort(), Map.of()),
                    start -> new Thread(start, "embedded-postgresql").start());
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
